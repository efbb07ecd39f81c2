package io.modeltrail.events.compliance;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.deadline.ChangesDeadlines;
import io.modeltrail.events.deadline.Deadline;
import io.modeltrail.events.deadline.DeadlineChange;
import io.modeltrail.events.deadline.DeadlineChange.Ended;
import io.modeltrail.events.deadline.DeadlineChange.Started;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one compliance audit. `recordDigest` is that of the [AuditRecord] after the
/// event.
public sealed interface ComplianceAuditEvent extends Event {

    /// The deadline of the audit itself; that of a corrective action has its id behind `capa-`.
    String AUDIT = "audit";

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
            implements ComplianceAuditEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Started(Deadline.untilEndOf(dueOn, AUDIT, "the begin of the audit of " + scope)));
        }
    }

    record AuditStarted(String auditId, String startedBy, String recordDigest, Instant occurredAt)
            implements ComplianceAuditEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Ended(AUDIT));
        }
    }

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
            implements ComplianceAuditEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Started(owed(capaId, dueOn)));
        }

        private static String name(String capaId) {
            return "capa-" + capaId;
        }

        private static Deadline owed(String capaId, LocalDate dueOn) {
            return Deadline.untilEndOf(dueOn, name(capaId), "the corrective action " + capaId);
        }
    }

    record CapaActionCompleted(
            String auditId,
            String capaId,
            String done,
            List<String> evidence,
            String completedBy,
            String recordDigest,
            Instant occurredAt)
            implements ComplianceAuditEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Ended(CapaOpened.name(capaId)));
        }
    }

    /// An action that passed closes its finding; one that did not is to be done again until `dueOn`, the day that it
    /// was opened with.
    record CapaEffectivenessChecked(
            String auditId,
            String capaId,
            boolean passed,
            String how,
            String checkedBy,
            String recordDigest,
            @Nullable LocalDate dueOn,
            Instant occurredAt)
            implements ComplianceAuditEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return dueOn == null ? List.of() : List.of(new Started(CapaOpened.owed(capaId, dueOn)));
        }
    }

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
