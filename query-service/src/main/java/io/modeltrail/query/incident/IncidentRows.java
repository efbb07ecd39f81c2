package io.modeltrail.query.incident;

import io.modeltrail.events.compliance.ClockEvent;
import io.modeltrail.events.compliance.CorrectionAssessment;
import io.modeltrail.events.compliance.FiledReport;
import io.modeltrail.events.compliance.HarmOutcome;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.AwarenessRecorded;
import io.modeltrail.events.compliance.IncidentEvent.CorrectionAssessed;
import io.modeltrail.events.compliance.IncidentEvent.Handled;
import io.modeltrail.events.compliance.IncidentEvent.IncidentClosed;
import io.modeltrail.events.compliance.IncidentEvent.IncidentNoted;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentEvent.IncidentReopened;
import io.modeltrail.events.compliance.IncidentEvent.NewInformationRecorded;
import io.modeltrail.events.compliance.IncidentEvent.NotificationRequested;
import io.modeltrail.events.compliance.IncidentEvent.NotificationSent;
import io.modeltrail.events.compliance.IncidentEvent.PatientHarmResolved;
import io.modeltrail.events.compliance.IncidentEvent.ReportFiled;
import io.modeltrail.events.compliance.IncidentEvent.ReportabilityDecided;
import io.modeltrail.events.compliance.ReportabilityDecision;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the events of an incident do to its row.
final class IncidentRows {

    static final VersionedTable TABLE = new VersionedTable(
            "incident",
            List.of("incident_id"),
            List.of(
                    "kind",
                    "severity",
                    "state",
                    "about",
                    "model",
                    "version",
                    "summary",
                    "affected",
                    "harm",
                    "opened_by",
                    "record_digest",
                    "awareness",
                    "decisions",
                    "correction",
                    "reports",
                    "information",
                    "resolution",
                    "notifications",
                    "closure",
                    "opened_at",
                    "changed_at",
                    "closed_at",
                    "stream_version"));

    private IncidentRows() {}

    static RowChange on(Handled event, long position) {
        var change = switch (event) {
            case IncidentOpened it -> open(it);
            case IncidentNoted it -> change(it);
            case AwarenessRecorded it ->
                change(it).json("awareness", it.awareness()).set("record_digest", it.recordDigest());
            case ReportabilityDecided it ->
                change(it)
                        .put("decisions", it.decision().market(), new Decided(it.decision(), it.signature(), position));
            case CorrectionAssessed it ->
                change(it).json("correction", new Assessed(it.assessment(), it.signature(), position));
            case ReportFiled it -> change(it).append("reports", new Filed(it.report(), it.filedBy(), position));
            case NewInformationRecorded it ->
                change(it)
                        .append(
                                "information",
                                new Learned(it.market(), it.reference(), it.learnedAt(), it.information(), position));
            case PatientHarmResolved it ->
                change(it)
                        .json(
                                "resolution",
                                new Resolved(it.outcome(), it.why(), it.resolvedBy(), it.occurredAt(), position));
            case NotificationRequested it ->
                change(it).put("notifications", it.notificationId(), Notified.requested(it));
            case NotificationSent it -> change(it).put("notifications", it.notificationId(), Notified.sent(it));
            case IncidentClosed it ->
                change(it)
                        .set("state", "CLOSED")
                        .json("closure", new Closure(it.rootCause(), it.correctiveAction(), it.signature(), position))
                        .set("closed_at", it.occurredAt());
            case IncidentReopened it ->
                change(it).set("state", "OPEN").json("closure", null).set("closed_at", null);
        };
        return change.set("changed_at", event.occurredAt());
    }

    /// Something happened to one of its clocks.
    static RowChange touched(ClockEvent event) {
        return change(event).set("changed_at", event.occurredAt());
    }

    private static RowChange open(IncidentOpened it) {
        var affected = it.affected();
        return RowChange.create(TABLE, it.incidentId())
                .set("kind", it.kind())
                .set("severity", it.severity())
                .set("state", "OPEN")
                .set("about", it.about())
                .set("model", affected == null ? null : affected.model())
                .set("version", affected == null ? null : affected.version())
                .set("summary", it.summary())
                .json("affected", affected)
                .json("harm", it.harm())
                .set("opened_by", it.openedBy())
                .set("record_digest", it.recordDigest())
                .json("decisions", Map.of())
                .json("reports", List.of())
                .json("information", List.of())
                .json("notifications", Map.of())
                .set("opened_at", it.occurredAt());
    }

    private static RowChange change(IncidentEvent event) {
        return RowChange.change(TABLE, event.incidentId());
    }

    record Decided(ReportabilityDecision decision, Signature signature, long position) {}

    record Assessed(CorrectionAssessment assessment, Signature signature, long position) {}

    record Filed(FiledReport report, String filedBy, long position) {}

    record Learned(String market, String reference, Instant learnedAt, String information, long position) {}

    record Resolved(HarmOutcome outcome, String why, String resolvedBy, Instant at, long position) {}

    record Closure(String rootCause, String correctiveAction, Signature signature, long position) {}

    /// Without a channel nobody was told yet.
    record Notified(
            @Nullable Instant requestedAt,
            @Nullable Instant sentAt,
            @Nullable String channel,
            @Nullable String receipt) {

        static Notified requested(NotificationRequested it) {
            return new Notified(it.occurredAt(), null, null, null);
        }

        static Notified sent(NotificationSent it) {
            return new Notified(null, it.occurredAt(), it.channel(), it.receipt());
        }
    }
}
