package io.modeltrail.command.complianceaudit.domain;

import io.modeltrail.command.complianceaudit.domain.ComplianceAudit.UnderWay;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.compliance.AuditFinding;
import io.modeltrail.events.compliance.AuditRecord;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CloseFinding;
import io.modeltrail.events.compliance.ComplianceAuditCommand.RaiseFinding;
import io.modeltrail.events.compliance.ComplianceAuditEvent;
import io.modeltrail.events.compliance.ComplianceAuditEvent.FindingClosed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.FindingRaised;
import io.modeltrail.events.compliance.CorrectiveAction;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.function.UnaryOperator;

/// What may be found, and when a finding is done with.
final class Findings {

    private Findings() {}

    static List<ComplianceAuditEvent> raise(RaiseFinding it, UnderWay audit) {
        var known = ComplianceAudit.finding(audit.record(), it.findingId());
        if (known.isPresent()) {
            if (known.get().text().equals(it.text()) && known.get().severity() == it.severity()) {
                return List.of();
            }
            throw new Rejection(
                    AuditRule.FINDING_ALREADY_RAISED,
                    "finding %s is another one; take another id".formatted(it.findingId()),
                    it.stream());
        }
        var framework = audit.plan().framework();
        var requirement = it.requirement();
        new Requirements()
                .require(
                        requirement == null
                                || framework.isEmpty()
                                || RulePacks.editions(framework.get()).stream()
                                        .anyMatch(pack ->
                                                pack.requirement(requirement).isPresent()),
                        AuditRule.UNKNOWN_REQUIREMENT,
                        "%s has no requirement %s".formatted(framework.orElse(""), requirement),
                        "a requirement of the audit's framework, or none")
                .hold();
        var finding = new AuditFinding(it.findingId(), it.severity(), it.requirement(), it.text(), it.raisedBy(), null);
        return List.of(new FindingRaised(
                it.auditId(),
                it.findingId(),
                it.severity(),
                it.requirement(),
                it.text(),
                it.raisedBy(),
                digest(audit, AuditChanges.raise(finding)),
                it.requestedAt()));
    }

    static List<ComplianceAuditEvent> close(CloseFinding it, UnderWay audit) {
        var finding = open(audit, it.findingId(), it.stream());
        new Requirements()
                .require(
                        !finding.severity().needsCorrectiveAction(),
                        AuditRule.CORRECTIVE_ACTION_NEEDED,
                        "a %s finding is closed by a corrective action that works".formatted(finding.severity()),
                        "OpenCapa, CompleteCapaAction, CheckCapaEffectiveness")
                .require(
                        audit.record().actions().stream()
                                .filter(action -> action.findingId().equals(it.findingId()))
                                .allMatch(Findings::works),
                        AuditRule.ACTION_NOT_COMPLETED,
                        "a corrective action for finding %s is under way".formatted(it.findingId()),
                        "CompleteCapaAction, CheckCapaEffectiveness")
                .hold();
        return List.of(new FindingClosed(
                it.auditId(),
                it.findingId(),
                it.why(),
                it.closedBy(),
                digest(audit, AuditChanges.close(it.findingId(), it.why())),
                it.requestedAt()));
    }

    private static boolean works(CorrectiveAction action) {
        return Boolean.TRUE.equals(action.effective());
    }

    /// The finding, which must be open. Throws [Rejection].
    static AuditFinding open(UnderWay audit, String findingId, String stream) {
        var finding = ComplianceAudit.finding(audit.record(), findingId)
                .orElseThrow(() -> new Rejection(
                        AuditRule.UNKNOWN_FINDING, "the audit has no finding " + findingId, "RaiseFinding"));
        if (!finding.isOpen()) {
            throw new Rejection(
                    AuditRule.FINDING_CLOSED,
                    "finding %s is closed: %s".formatted(findingId, finding.closedBecause()),
                    stream);
        }
        return finding;
    }

    static String digest(UnderWay audit, UnaryOperator<AuditRecord> change) {
        return Digests.of(change.apply(audit.record()));
    }
}
