package io.modeltrail.query.compliance;

import io.modeltrail.events.Streams;
import io.modeltrail.events.compliance.AuditFinding;
import io.modeltrail.events.compliance.ComplianceAuditEvent;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditClosed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditScheduled;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditStarted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditTrailReviewed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaActionCompleted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaEffectivenessChecked;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaOpened;
import io.modeltrail.events.compliance.ComplianceAuditEvent.FindingClosed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.FindingRaised;
import io.modeltrail.events.compliance.CorrectiveAction;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.report.Block;
import io.modeltrail.query.report.Block.Facts;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Table;
import io.modeltrail.query.report.Report;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import io.modeltrail.query.report.StreamCourse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One compliance audit for people and files: its scope, what it found, what was done about it and whether that
/// worked, and who signed.
final class AuditReport {

    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, AuditFinding> findings = new LinkedHashMap<>();
    private final Map<String, CorrectiveAction> actions = new LinkedHashMap<>();
    private String standing = "";

    private AuditReport() {}

    /// The events of the audit up to this position.
    static Report of(String auditId, List<Leaf> leaves, long position) {
        var course = new StreamCourse(Streams.complianceAudit(auditId), leaves, position);
        var report = new AuditReport();
        for (var event : course.events()) {
            if (event instanceof ComplianceAuditEvent one) {
                report.take(one);
            }
        }
        return report.whole(auditId, course);
    }

    private void take(ComplianceAuditEvent event) {
        switch (event) {
            case AuditScheduled it -> schedule(it);
            case AuditStarted it -> standing = "in progress, begun by " + it.startedBy();
            case FindingRaised it ->
                findings.put(
                        it.findingId(),
                        new AuditFinding(
                                it.findingId(), it.severity(), it.requirement(), it.text(), it.raisedBy(), null));
            case CapaOpened it ->
                actions.put(
                        it.capaId(),
                        CorrectiveAction.opened(
                                it.capaId(),
                                it.findingId(),
                                it.cause(),
                                it.action(),
                                it.responsible(),
                                it.dueOn(),
                                it.openedBy()));
            case CapaActionCompleted it ->
                actions.computeIfPresent(
                        it.capaId(), (_, known) -> known.completed(it.done(), it.evidence(), it.completedBy()));
            case CapaEffectivenessChecked it ->
                actions.computeIfPresent(it.capaId(), (_, known) -> known.checked(it.passed()));
            case FindingClosed it -> findings.computeIfPresent(it.findingId(), (_, known) -> known.closed(it.why()));
            case AuditTrailReviewed _ -> {
                // The timeline and its signature tell of it.
            }
            case AuditClosed it -> {
                standing = "closed: " + it.summary();
                if (it.nextAuditId() != null) {
                    facts.add(new Fact("next audit", it.nextAuditId()));
                }
            }
        }
    }

    private void schedule(AuditScheduled it) {
        facts.add(new Fact("scope", it.scope()));
        facts.add(new Fact("framework", it.framework() == null ? "none" : it.framework()));
        facts.add(new Fact("due on", it.dueOn().toString()));
        facts.add(new Fact("recurs", it.everyMonths() == null ? "no" : "every %d months".formatted(it.everyMonths())));
        standing = "scheduled by " + it.scheduledBy();
    }

    private Report whole(String auditId, StreamCourse course) {
        return new Report(
                "Audit report",
                auditId,
                List.of(
                        new Section("How it stands", Prose.of(standing)),
                        new Section("What is audited", new Facts(facts)),
                        new Section(
                                "What was found",
                                table(
                                        findings.values().stream()
                                                .map(AuditReport::row)
                                                .toList(),
                                        "finding",
                                        "severity",
                                        "requirement",
                                        "text",
                                        "closed because")),
                        new Section(
                                "What is done about it",
                                table(
                                        actions.values().stream()
                                                .map(AuditReport::row)
                                                .toList(),
                                        "action",
                                        "finding",
                                        "cause and action",
                                        "by whom, until",
                                        "done",
                                        "effective")),
                        course.signatures(),
                        course.happened()),
                course.sources());
    }

    private static List<String> row(AuditFinding finding) {
        return List.of(
                finding.findingId(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.requirement() == null ? "-" : finding.requirement(),
                finding.text(),
                finding.closedBecause() == null ? "open" : finding.closedBecause());
    }

    private static List<String> row(CorrectiveAction action) {
        return List.of(
                action.capaId(),
                action.findingId(),
                "%s: %s".formatted(action.cause(), action.action()),
                "%s, %s".formatted(action.responsible(), action.dueOn()),
                action.done() == null ? "not yet" : "%s, by %s".formatted(action.done(), action.completedBy()),
                action.effective() == null ? "not checked" : action.effective() ? "yes" : "NO");
    }

    private static Block table(List<List<String>> rows, String... columns) {
        return rows.isEmpty() ? Prose.of("Nothing.") : new Table(List.of(columns), rows);
    }
}
