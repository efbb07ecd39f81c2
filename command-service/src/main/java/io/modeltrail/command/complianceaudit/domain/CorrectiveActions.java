package io.modeltrail.command.complianceaudit.domain;

import io.modeltrail.command.complianceaudit.domain.ComplianceAudit.UnderWay;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CheckCapaEffectiveness;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CompleteCapaAction;
import io.modeltrail.events.compliance.ComplianceAuditCommand.OpenCapa;
import io.modeltrail.events.compliance.ComplianceAuditEvent;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaActionCompleted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaEffectivenessChecked;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaOpened;
import io.modeltrail.events.compliance.CorrectiveAction;
import java.util.List;

/// Cause, action, and then whether it worked, judged by somebody else and never before the action is done.
final class CorrectiveActions {

    private CorrectiveActions() {}

    static List<ComplianceAuditEvent> open(OpenCapa it, UnderWay audit) {
        var known = ComplianceAudit.action(audit.record(), it.capaId());
        if (known.isPresent()) {
            if (known.get().findingId().equals(it.findingId())
                    && known.get().action().equals(it.action())) {
                return List.of();
            }
            throw new Rejection(
                    AuditRule.CAPA_ALREADY_OPENED,
                    "action %s is another one; take another id".formatted(it.capaId()),
                    it.stream());
        }
        Findings.open(audit, it.findingId(), it.stream());
        var action = CorrectiveAction.opened(
                it.capaId(), it.findingId(), it.cause(), it.action(), it.responsible(), it.dueOn(), it.openedBy());
        return List.of(new CapaOpened(
                it.auditId(),
                it.capaId(),
                it.findingId(),
                it.cause(),
                it.action(),
                it.responsible(),
                it.dueOn(),
                it.openedBy(),
                Findings.digest(audit, AuditChanges.open(action)),
                it.requestedAt()));
    }

    static List<ComplianceAuditEvent> complete(CompleteCapaAction it, UnderWay audit) {
        var action = known(audit, it.capaId());
        if (it.done().equals(action.done())) {
            return List.of();
        }
        new Requirements()
                .require(
                        action.done() == null,
                        AuditRule.ACTION_ALREADY_COMPLETED,
                        "action %s is done: %s".formatted(it.capaId(), action.done()),
                        it.stream())
                .hold();
        return List.of(new CapaActionCompleted(
                it.auditId(),
                it.capaId(),
                it.done(),
                it.evidence(),
                it.completedBy(),
                Findings.digest(audit, AuditChanges.complete(it.capaId(), it.done(), it.evidence(), it.completedBy())),
                it.requestedAt()));
    }

    static List<ComplianceAuditEvent> check(CheckCapaEffectiveness it, UnderWay audit) {
        var action = known(audit, it.capaId());
        new Requirements()
                .require(
                        action.done() != null,
                        AuditRule.ACTION_NOT_COMPLETED,
                        "action %s is not done; whether it works shows afterwards".formatted(it.capaId()),
                        "CompleteCapaAction")
                .require(
                        action.effective() == null || !action.effective(),
                        AuditRule.ALREADY_EFFECTIVE,
                        "action %s was found to work".formatted(it.capaId()),
                        it.stream())
                .require(
                        !it.checkedBy().equals(action.completedBy()),
                        AuditRule.OWN_WORK,
                        "%s did the action; somebody else judges whether it works".formatted(it.checkedBy()),
                        "a check by somebody else")
                .hold();
        return List.of(new CapaEffectivenessChecked(
                it.auditId(),
                it.capaId(),
                it.passed(),
                it.how(),
                it.checkedBy(),
                Findings.digest(audit, AuditChanges.check(it.capaId(), it.passed(), it.how())),
                it.passed() ? null : action.dueOn(),
                it.requestedAt()));
    }

    private static CorrectiveAction known(UnderWay audit, String capaId) {
        return ComplianceAudit.action(audit.record(), capaId)
                .orElseThrow(() -> new Rejection(
                        AuditRule.UNKNOWN_CAPA, "the audit has no corrective action " + capaId, "OpenCapa"));
    }
}
