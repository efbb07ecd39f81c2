package io.modeltrail.events.compliance;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one compliance audit. `recordDigest` is that of the [AuditRecord] after the
/// event.
public sealed interface ComplianceAuditEvent extends Event {

    String auditId();

    @Override
    default String stream() {
        return Streams.complianceAudit(auditId());
    }

    record AuditScheduled(
            String auditId,
            String scope,
            @Nullable String framework,
            LocalDate dueOn,
            @Nullable Integer everyMonths,
            String scheduledBy,
            Instant occurredAt)
            implements ComplianceAuditEvent {}

    record AuditStarted(String auditId, String startedBy, String recordDigest, Instant occurredAt)
            implements ComplianceAuditEvent {}

    record FindingRaised(
            String auditId,
            String findingId,
            FindingSeverity severity,
            @Nullable String requirement,
            String text,
            String raisedBy,
            String recordDigest,
            Instant occurredAt)
            implements ComplianceAuditEvent {}

    record CapaOpened(
            String auditId,
            String capaId,
            String findingId,
            String cause,
            String action,
            String responsible,
            LocalDate dueOn,
            String openedBy,
            String recordDigest,
            Instant occurredAt)
            implements ComplianceAuditEvent {}

    record CapaActionCompleted(
            String auditId,
            String capaId,
            String done,
            List<String> evidence,
            String completedBy,
            String recordDigest,
            Instant occurredAt)
            implements ComplianceAuditEvent {}

    /// An action that passed closes its finding; one that did not is to be done again.
    record CapaEffectivenessChecked(
            String auditId,
            String capaId,
            boolean passed,
            String how,
            String checkedBy,
            String recordDigest,
            Instant occurredAt)
            implements ComplianceAuditEvent {}

    record FindingClosed(
            String auditId, String findingId, String why, String closedBy, String recordDigest, Instant occurredAt)
            implements ComplianceAuditEvent {}

    /// Somebody looked at the audit trail and signed for what they found.
    record AuditTrailReviewed(
            String auditId, TrailReview review, String reviewDigest, Signature signature, Instant occurredAt)
            implements ComplianceAuditEvent {}

    /// No finding is open; signed by somebody who did none of the work. `nextAuditId` was scheduled along
    /// with it, where audits recur.
    record AuditClosed(
            String auditId,
            String summary,
            Signature signature,
            @Nullable String nextAuditId,
            Instant occurredAt) implements ComplianceAuditEvent {}
}
