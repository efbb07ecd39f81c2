package io.modeltrail.query.change;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.change.ChangeImpact;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeImpactAssessed;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRejected;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeSigned;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeWithdrawn;
import io.modeltrail.events.change.ChangeRequestEvent.ModificationFoundWithinPlan;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationDischarged;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationIncurred;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationMissed;
import io.modeltrail.events.change.CriterionFinding;
import io.modeltrail.events.change.Impact;
import io.modeltrail.events.change.Obligation;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.report.Block;
import io.modeltrail.query.report.Block.Facts;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Table;
import io.modeltrail.query.report.Report;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import io.modeltrail.query.report.StreamCourse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// One change for people and files: what was proposed, what it does by whose word, what a plan says of it, what it
/// owes,
/// and who signed.
final class ChangeReport {

    private final List<Fact> proposed = new ArrayList<>();
    private final List<List<String>> impacts = new ArrayList<>();
    private final List<List<String>> findings = new ArrayList<>();
    private final Map<Obligation, List<String>> owed = new EnumMap<>(Obligation.class);
    private String standing = "";

    private ChangeReport() {}

    /// The events of the change up to this position.
    static Report of(String changeId, List<Leaf> leaves, long position) {
        var course = new StreamCourse(Streams.changeRequest(changeId), leaves, position);
        var report = new ChangeReport();
        for (Event event : course.events()) {
            if (event instanceof ChangeRequestEvent one) {
                report.take(one);
            }
        }
        return report.whole(changeId, course);
    }

    private void take(ChangeRequestEvent event) {
        switch (event) {
            case ChangeRequested it -> propose(it);
            case ChangeImpactAssessed it -> {
                assess(it.assessedBy(), it.impact());
                standing = "waits for signatures as %s on %s".formatted(words(it.signaturesNeeded()), it.digest());
            }
            case ModificationFoundWithinPlan it -> it.findings().forEach(finding -> findings.add(row(it, finding)));
            case ChangeSigned _ -> {
                // Its signature is shown with all others.
            }
            case ChangeApproved it ->
                standing = it.withinPlan() == null ? "approved" : "approved within plan " + it.withinPlan();
            case ChangeRejected it -> standing = "rejected: " + it.why();
            case ChangeWithdrawn it -> standing = "withdrawn by %s: %s".formatted(it.withdrawnBy(), it.why());
            case ObligationIncurred it -> owes(it.obligation(), it.dueAt(), "owed");
            case ObligationDischarged it ->
                owes(
                        it.obligation(),
                        it.dueAt(),
                        "%s by %s".formatted(it.late() ? "shown late" : "shown", it.evidence()));
            case ObligationMissed it -> owes(it.obligation(), it.dueAt(), "MISSED, still owed");
        }
    }

    private void propose(ChangeRequested it) {
        var proposal = it.proposal();
        proposed.add(new Fact("model", proposal.model()));
        proposed.add(new Fact("versions", versions(proposal)));
        proposed.add(new Fact("kind", words(List.of(proposal.kind()))));
        proposed.add(new Fact("permits", words(proposal.purposes())));
        proposed.add(new Fact("what", proposal.description().what()));
        proposed.add(new Fact("why", proposal.description().why()));
        proposed.add(new Fact("the way back", proposal.description().rollback()));
        proposal.description()
                .documents()
                .forEach(document -> proposed.add(new Fact("document " + document.kind(), document.digest())));
        proposed.add(new Fact("requested by", it.requestedBy()));
        proposed.add(new Fact("version registered by", it.registeredBy()));
        proposed.add(new Fact("digest of the proposal", it.digest()));
        assess(it.requestedBy(), proposal.impact());
        standing = "waits for signatures as " + words(it.signaturesNeeded());
    }

    private static String versions(ChangeProposal proposal) {
        return proposal.fromVersion() == null
                ? proposal.version() + ", the first"
                : "%s to %s".formatted(proposal.fromVersion(), proposal.version());
    }

    private void assess(String by, ChangeImpact impact) {
        impacts.add(row(by, "safety", impact.safety()));
        impacts.add(row(by, "performance", impact.performance()));
        impacts.add(row(by, "intended use", impact.intendedUse()));
        impacts.add(row(by, "interpretation of data", impact.dataInterpretation()));
        impacts.add(row(by, "labelling", impact.labelling()));
        impacts.add(row(by, "security", impact.security()));
    }

    private static List<String> row(String by, String area, Impact impact) {
        return List.of(area, impact.affected() ? "affected" : "not affected", impact.statement(), by);
    }

    private static List<String> row(ModificationFoundWithinPlan found, CriterionFinding finding) {
        var criterion = finding.criterion();
        return List.of(
                found.plan().reference(),
                criterion.metric(),
                String.format(Locale.ROOT, "%.4f", criterion.limit()),
                String.format(Locale.ROOT, "%.4f", criterion.bound(finding.finding())),
                Long.toString(finding.finding().n()),
                finding.studyId());
    }

    private void owes(Obligation obligation, Instant dueAt, String how) {
        owed.put(obligation, List.of(words(List.of(obligation)), dueAt.toString(), how));
    }

    private Report whole(String changeId, StreamCourse course) {
        return new Report(
                "Change report",
                changeId,
                List.of(
                        new Section("What was proposed", new Facts(proposed)),
                        new Section("How it stands", Prose.of(standing)),
                        new Section("What it does", table(impacts, "area", "says", "why", "by")),
                        new Section(
                                "What the agreed plan says of it",
                                table(findings, "plan", "metric", "limit", "bound found", "cases", "study")),
                        new Section("What it owes", table(List.copyOf(owed.values()), "what", "due at", "standing")),
                        course.signatures(),
                        course.happened()),
                course.sources());
    }

    private static Block table(List<List<String>> rows, String... columns) {
        return rows.isEmpty() ? Prose.of("Nothing.") : new Table(List.of(columns), rows);
    }

    private static String words(List<? extends Enum<?>> names) {
        return names.stream()
                .map(name -> name.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
