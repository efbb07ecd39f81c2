package io.modeltrail.query.audit;

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

/// A compliance audit, a sentence an event.
final class ComplianceAuditSentences {

    private ComplianceAuditSentences() {}

    static String of(ComplianceAuditEvent event) {
        return switch (event) {
            case AuditScheduled e ->
                "%s scheduled audit %s (%s%s) for %s%s."
                        .formatted(
                                e.scheduledBy(),
                                e.auditId(),
                                e.scope(),
                                e.framework() == null ? "" : ", " + e.framework(),
                                e.dueOn(),
                                e.everyMonths() == null ? "" : ", every %d months".formatted(e.everyMonths()));
            case AuditStarted e -> "%s started audit %s.".formatted(e.startedBy(), e.auditId());
            case FindingRaised e ->
                "Finding %s (%s%s): %s"
                        .formatted(
                                e.findingId(),
                                e.severity(),
                                e.requirement() == null ? "" : ", " + e.requirement(),
                                e.text());
            case CapaOpened e ->
                "Action %s for finding %s, due on %s by %s: the cause is %s; to do: %s"
                        .formatted(e.capaId(), e.findingId(), e.dueOn(), e.responsible(), e.cause(), e.action());
            case CapaActionCompleted e -> "%s did action %s: %s".formatted(e.completedBy(), e.capaId(), e.done());
            case CapaEffectivenessChecked e ->
                "%s found that action %s %s: %s"
                        .formatted(e.checkedBy(), e.capaId(), e.passed() ? "works" : "does not work", e.how());
            case FindingClosed e -> "%s closed finding %s: %s".formatted(e.closedBy(), e.findingId(), e.why());
            case AuditTrailReviewed e ->
                "The audit trail from %d to %d was reviewed, %s: %s"
                        .formatted(
                                e.review().from(),
                                e.review().to(),
                                Signed.by(e.signature()),
                                e.review().findings().isEmpty()
                                        ? "nothing was found"
                                        : String.join("; ", e.review().findings()));
            case AuditClosed e ->
                "Audit %s was closed, %s: %s%s"
                        .formatted(
                                e.auditId(),
                                Signed.by(e.signature()),
                                e.summary(),
                                e.nextAuditId() == null ? "" : "; the next one is " + e.nextAuditId());
        };
    }
}
