package io.modeltrail.events.compliance;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one incident. A `recordDigest` is that of the [IncidentRecord] as it is from then on.
public sealed interface IncidentEvent extends Event permits ClockEvent, IncidentEvent.Handled {

    String incidentId();

    @Override
    default String stream() {
        return Streams.incident(incidentId());
    }

    /// What happens to the incident itself; its clocks are apart.
    sealed interface Handled extends IncidentEvent {}

    /// Patients were or may have been harmed. `about` is the stream it concerns; nobody opened it when `openedBy` is
    /// absent: it follows from another event.
    record IncidentOpened(
            String incidentId,
            IncidentKind kind,
            IncidentSeverity severity,
            String about,
            String summary,
            @Nullable Affected affected,
            @Nullable PatientHarm harm,
            @Nullable String openedBy,
            @Nullable String recordDigest,
            Instant occurredAt)
            implements Handled {}

    /// An entry in its timeline.
    record IncidentNoted(String incidentId, String note, String notedBy, Instant occurredAt) implements Handled {}

    /// The earliest moment, the gravest seriousness and all markets that are known by now.
    record AwarenessRecorded(
            String incidentId, Awareness awareness, String recordedBy, String recordDigest, Instant occurredAt)
            implements Handled {}

    record ReportabilityDecided(
            String incidentId, ReportabilityDecision decision, Signature signature, Instant occurredAt)
            implements Handled {}

    record CorrectionAssessed(
            String incidentId, CorrectionAssessment assessment, Signature signature, Instant occurredAt)
            implements Handled {}

    record ReportFiled(String incidentId, FiledReport report, String filedBy, Instant occurredAt) implements Handled {}

    /// Something that the report of that reference does not say was learned.
    record NewInformationRecorded(
            String incidentId,
            String market,
            String reference,
            Instant learnedAt,
            String information,
            String recordedBy,
            Instant occurredAt)
            implements Handled {}

    /// What happened to the patient has come to an end.
    record PatientHarmResolved(
            String incidentId, HarmOutcome outcome, String why, String resolvedBy, Instant occurredAt)
            implements Handled {}

    /// These must be told.
    record NotificationRequested(
            String incidentId, String notificationId, List<Audience> audience, String subject, Instant occurredAt)
            implements Handled {
        public NotificationRequested {
            audience = List.copyOf(audience);
        }
    }

    /// They were told: `receipt` is what the other end answered.
    record NotificationSent(
            String incidentId, String notificationId, String channel, String receipt, Instant occurredAt)
            implements Handled {}

    record IncidentClosed(
            String incidentId, String rootCause, String correctiveAction, Signature signature, Instant occurredAt)
            implements Handled {}

    record IncidentReopened(String incidentId, String why, String reopenedBy, Instant occurredAt) implements Handled {}
}
