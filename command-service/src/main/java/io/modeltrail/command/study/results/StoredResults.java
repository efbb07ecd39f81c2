package io.modeltrail.command.study.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.modeltrail.command.document.DocumentStore;
import io.modeltrail.command.document.StoredDocument;
import io.modeltrail.command.log.LogUnavailable;
import io.modeltrail.command.study.domain.StudyFacts.Analysed;
import io.modeltrail.command.study.domain.StudyFacts.ReadResults;
import io.modeltrail.command.study.results.ResultsReader.Results;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.validation.FindingsSummary;
import io.modeltrail.stats.validation.StudyAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/// Cases out of the document store, and analyses into it. No transaction is open and no connection is held while it
/// computes; one analysis at a time, so that large studies do not take each other's memory. What it answers is kept,
/// since
/// a decision that met another one is taken again.
public final class StoredResults {

    private static final int KEPT = 16;

    private final DocumentStore documents;
    private final ReentrantLock computing = new ReentrantLock();
    private final Cache<Asked, ReadResults> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Asked, Analysed> analysed =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public StoredResults(DocumentStore documents) {
        this.documents = documents;
    }

    private record Asked(String document, AnalysisPlan plan, String protocolDigest) {}

    public Optional<String> mediaType(String document) {
        return available(() -> documents.find(document).map(StoredDocument::mediaType));
    }

    public ReadResults read(String document, AnalysisPlan plan) {
        return available(() -> read.get(new Asked(document, plan, ""), this::count));
    }

    private ReadResults count(Asked asked) {
        computing.lock();
        try {
            var results = results(asked);
            return new ReadResults(
                    results.cases().size(),
                    results.cases().stream()
                            .map(PairedPrediction::subject)
                            .distinct()
                            .count(),
                    results.faults());
        } finally {
            computing.unlock();
        }
    }

    public Analysed analyse(String document, AnalysisPlan plan, String protocolDigest) {
        return available(() -> analysed.get(new Asked(document, plan, protocolDigest), this::compute));
    }

    private Analysed compute(Asked asked) {
        computing.lock();
        try {
            var analysis = StudyAnalysis.of(
                    asked.plan(),
                    asked.document(),
                    asked.protocolDigest(),
                    results(asked).cases());
            return new Analysed(AnalysisStore.store(documents, analysis.canonicalJson()), FindingsSummary.of(analysis));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot store the analysis of " + asked.document(), failure);
        } finally {
            computing.unlock();
        }
    }

    private Results results(Asked asked) {
        var document = documents
                .find(asked.document())
                .orElseThrow(() -> new IllegalStateException("document %s is gone".formatted(asked.document())));
        try {
            return ResultsReader.read(documents.open(document), document.mediaType(), asked.plan());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read document " + asked.document(), failure);
        }
    }

    private static <T> T available(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException away) {
            throw new LogUnavailable("the documents cannot be read: " + away.getMessage(), away);
        }
    }
}
