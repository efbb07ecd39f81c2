package io.modeltrail.command.complianceaudit.domain;

import io.modeltrail.command.complianceaudit.domain.ComplianceAudit.UnderWay;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.compliance.AuditFinding;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CloseAudit;
import io.modeltrail.events.compliance.ComplianceAuditCommand.ReviewAuditTrail;
import io.modeltrail.events.compliance.ComplianceAuditCommand.ScheduleAudit;
import io.modeltrail.events.compliance.ComplianceAuditEvent;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditClosed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditTrailReviewed;
import io.modeltrail.events.wire.Digests;
import java.util.List;

/// What is signed in an audit: a review of the audit trail, and its end.
public final class AuditClosing {

    private AuditClosing() {}

    static List<ComplianceAuditEvent> review(ReviewAuditTrail it) {
        var digest = Digests.of(it.review());
        new Requirements()
                .require(
                        it.signature().digest().equals(digest),
                        AuditRule.DIGEST_OF_OTHER_REVIEW,
                        "the review has the digest %s".formatted(digest),
                        "the digest of the review as sent")
                .hold();
        return List.of(new AuditTrailReviewed(it.auditId(), it.review(), digest, it.signature(), it.requestedAt()));
    }

    static List<ComplianceAuditEvent> close(CloseAudit it, UnderWay audit) {
        var digest = Digests.of(audit.record());
        var requirements = new Requirements()
                .require(
                        it.signature().digest().equals(digest),
                        AuditRule.DIGEST_OF_OTHER_RECORD,
                        "the audit's record has the digest %s".formatted(digest),
                        "recordDigest of the audit's last event")
                .require(
                        audit.workers().stream().noneMatch(it.signature()::isOf),
                        AuditRule.OWN_WORK,
                        "%s took part in the audit; somebody else signs for its end"
                                .formatted(it.signature().by()),
                        "a signature by somebody else");
        audit.record().findings().stream()
                .filter(AuditFinding::isOpen)
                .forEach(finding -> requirements.require(
                        false,
                        AuditRule.FINDING_OPEN,
                        "finding %s (%s) is open".formatted(finding.findingId(), finding.severity()),
                        finding.severity().needsCorrectiveAction()
                                ? "a corrective action that works"
                                : "CloseFinding, or a corrective action that works"));
        requirements.hold();
        var next = audit.plan().everyMonths().isPresent() ? next(audit.plan()).auditId() : null;
        return List.of(new AuditClosed(it.auditId(), it.summary(), it.signature(), next, it.requestedAt()));
    }

    /// What must be decided together with an audit's events: an audit that recurs schedules the next one.
    public static List<ScheduleAudit> consequences(ComplianceAuditEvent event, ComplianceAudit before) {
        if (event instanceof AuditClosed closed
                && closed.nextAuditId() != null
                && before instanceof UnderWay(var plan, var _, var _)) {
            var next = next(plan);
            return List.of(new ScheduleAudit(
                    next.auditId(),
                    next.scope(),
                    next.framework().orElse(null),
                    next.dueOn(),
                    next.everyMonths().orElse(null),
                    closed.signature().by(),
                    closed.occurredAt()));
        }
        return List.of();
    }

    /// The same again, due so many months after this one was due; its id ends with the day.
    private static ComplianceAudit.Plan next(ComplianceAudit.Plan plan) {
        var due = plan.dueOn().plusMonths(plan.everyMonths().orElseThrow());
        var series = plan.auditId().replaceFirst("-\\d{4}-\\d{2}-\\d{2}$", "");
        return new ComplianceAudit.Plan(
                "%s-%s".formatted(series, due), plan.scope(), plan.framework(), due, plan.everyMonths());
    }
}
