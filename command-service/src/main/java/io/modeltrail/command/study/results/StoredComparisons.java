package io.modeltrail.command.study.results;

import static io.modeltrail.command.study.results.ComparisonSummary.statistic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.modeltrail.command.document.DocumentStore;
import io.modeltrail.command.document.StoredDocument;
import io.modeltrail.command.log.LogUnavailable;
import io.modeltrail.events.comparison.ComparisonProtocol;
import io.modeltrail.events.comparison.ComparisonResult;
import io.modeltrail.events.comparison.Margin;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.stats.comparison.study.ComparisonPlan;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.comparison.study.VersionComparison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/// Compares versions on stored cases and stores what came out, as analyses of studies are: before any transaction
/// begins, one at a time, and kept for a decision that has to be taken again.
public final class StoredComparisons {

    private static final int KEPT = 16;

    private final DocumentStore documents;
    private final ReentrantLock computing = new ReentrantLock();
    private final Cache<Asked, Compared> compared =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public StoredComparisons(DocumentStore documents) {
        this.documents = documents;
    }

    private record Asked(
            String document, ComparisonProtocol protocol, String candidate, ClinicalThresholds thresholds) {}

    /// What came out, or what of the document cannot be read, by line, field and rule.
    public record Compared(Optional<ComparisonResult> result, List<String> faults) {
        public Compared {
            faults = List.copyOf(faults);
        }
    }

    /// Empty when nothing is stored under the digest.
    public Optional<Compared> compare(
            String document, ComparisonProtocol protocol, String candidate, ClinicalThresholds thresholds) {
        try {
            return documents
                    .find(document)
                    .map(found -> compared.get(
                            new Asked(document, protocol, candidate, thresholds), asked -> compute(asked, found)));
        } catch (DataAccessException away) {
            throw new LogUnavailable("the documents cannot be read: " + away.getMessage(), away);
        }
    }

    private Compared compute(Asked asked, StoredDocument found) {
        computing.lock();
        try {
            var layout = new Layout(asked.protocol().groups(), true);
            var cases = ResultsReader.read(documents.open(found), found.mediaType(), layout);
            if (!cases.faults().isEmpty()) {
                return new Compared(Optional.empty(), cases.faults());
            }
            if (cases.cases().isEmpty()) {
                return new Compared(Optional.empty(), List.of("the document has no case"));
            }
            var comparison = VersionComparison.of(
                    plan(asked),
                    cases.cases().stream().map(StoredComparisons::currentFirst).toList());
            var stored = AnalysisStore.store(documents, comparison.canonicalJson());
            return new Compared(Optional.of(ComparisonSummary.of(comparison, stored)), List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot compare on document " + asked.document(), failure);
        } finally {
            computing.unlock();
        }
    }

    /// A study's reader comes first in its results; a comparison asks whether the second may replace the first.
    private static PairedPrediction currentFirst(PairedPrediction one) {
        return new PairedPrediction(
                one.caseId(),
                one.subject(),
                one.truth(),
                /* first= */ one.second(),
                /* second= */ one.first(),
                one.attributes());
    }

    private static ComparisonPlan plan(Asked asked) {
        var protocol = asked.protocol();
        return new ComparisonPlan(
                protocol.against(),
                asked.candidate(),
                protocol.threshold(),
                protocol.margins().stream()
                        .collect(Collectors.toMap(margin -> statistic(margin.metric()), Margin::tolerated)),
                protocol.success().stream().map(ComparisonSummary::statistic).collect(Collectors.toSet()),
                protocol.guardrails().stream().map(ComparisonSummary::statistic).collect(Collectors.toSet()),
                protocol.groups(),
                FloorsInForce.of(asked.thresholds()));
    }
}
