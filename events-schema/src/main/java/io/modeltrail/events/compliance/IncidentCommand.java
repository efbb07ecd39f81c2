package io.modeltrail.events.compliance;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What may be asked of one incident.
public sealed interface IncidentCommand extends Command permits ClockCommand, IncidentCommand.Handling {

    String incidentId();

    @Override
    default String stream() {
        return Streams.incident(incidentId());
    }

    /// What is asked of the incident itself; its clocks are apart.
    sealed interface Handling extends IncidentCommand {}

    /// Put on record that patients were or may have been harmed. `about` is the stream it concerns.
    record OpenIncident(
            String incidentId,
            IncidentKind kind,
            IncidentSeverity severity,
            String about,
            String summary,
            @Nullable Affected affected,
            @Nullable PatientHarm harm,
            Instant requestedAt)
            implements Handling {
        public OpenIncident {
            Required.name(incidentId, "incidentId");
            Required.present(kind, "kind");
            Required.present(severity, "severity");
            Required.text(about, "about");
            Required.text(summary, "summary");
        }

        /// About something that is no version, and nobody's harm so far.
        public OpenIncident(
                String incidentId,
                IncidentKind kind,
                IncidentSeverity severity,
                String about,
                String summary,
                Instant requestedAt) {
            this(incidentId, kind, severity, about, summary, null, null, requestedAt);
        }
    }

    /// Add to the timeline what the stream it is about went through since.
    record NoteCourse(String incidentId, String note, String source, Instant requestedAt) implements Handling {
        public NoteCourse {
            Required.name(incidentId, "incidentId");
            Required.text(note, "note");
        }
    }

    /// Somebody became aware, outside of a study, that a patient was or may have been harmed.
    record ReportIncident(
            String incidentId,
            Affected affected,
            String summary,
            PatientHarm harm,
            Awareness awareness,
            @FromToken String reportedBy,
            Instant requestedAt)
            implements Handling {
        public ReportIncident {
            Required.name(incidentId, "incidentId");
            Required.that(
                    !IncidentIds.reserved(incidentId),
                    "incidentId",
                    "must not begin with rollback-, safety-stop- or missed-, which are those of incidents that the"
                            + " system opens");
            Required.present(affected, "affected");
            Required.text(summary, "summary");
            Required.present(harm, "harm");
            Required.present(awareness, "awareness");
            Required.text(reportedBy, "reportedBy");
            Required.that(
                    harm.seriousness() == awareness.seriousness(),
                    "awareness.seriousness",
                    "must be that of the harm, %s".formatted(harm.seriousness()));
        }
    }

    record AddIncidentNote(
            String incidentId, String note, @FromToken String notedBy, Instant requestedAt) implements Handling {
        public AddIncidentNote {
            Required.name(incidentId, "incidentId");
            Required.text(note, "note");
            Required.text(notedBy, "notedBy");
        }
    }

    record RecordAwareness(
            String incidentId,
            Awareness awareness,
            @FromToken String recordedBy,
            Instant requestedAt) implements Handling {
        public RecordAwareness {
            Required.name(incidentId, "incidentId");
            Required.present(awareness, "awareness");
            Required.text(recordedBy, "recordedBy");
        }
    }

    /// The signature is over the digest of the incident's record.
    record DecideReportability(
            String incidentId, ReportabilityDecision decision, Signature signature, Instant requestedAt)
            implements Handling {
        public DecideReportability {
            Required.name(incidentId, "incidentId");
            Required.present(decision, "decision");
            Required.present(signature, "signature");
        }
    }

    /// Say whether what was done is a correction or removal. The signature is over the digest of the incident's record.
    record AssessCorrection(
            String incidentId, CorrectionAssessment assessment, Signature signature, Instant requestedAt)
            implements Handling {
        public AssessCorrection {
            Required.name(incidentId, "incidentId");
            Required.present(assessment, "assessment");
            Required.present(signature, "signature");
        }
    }

    record FileReport(
            String incidentId,
            FiledReport report,
            @FromToken String filedBy,
            Instant requestedAt) implements Handling {
        public FileReport {
            Required.name(incidentId, "incidentId");
            Required.present(report, "report");
            Required.text(filedBy, "filedBy");
        }
    }

    /// Something that a filed report does not say was learned, and a supplement is owed.
    record SupplementReport(
            String incidentId,
            String market,
            String reference,
            Instant learnedAt,
            String information,
            @FromToken String recordedBy,
            Instant requestedAt)
            implements Handling {
        public SupplementReport {
            Required.name(incidentId, "incidentId");
            Markets.known(market, "market");
            Required.text(reference, "reference");
            Required.present(learnedAt, "learnedAt");
            Required.text(information, "information");
            Required.text(recordedBy, "recordedBy");
        }
    }

    record ResolvePatientHarm(
            String incidentId,
            HarmOutcome outcome,
            String why,
            @FromToken String resolvedBy,
            Instant requestedAt) implements Handling {
        public ResolvePatientHarm {
            Required.name(incidentId, "incidentId");
            Required.present(outcome, "outcome");
            Required.that(outcome != HarmOutcome.UNKNOWN, "outcome", "must say how it ended, not UNKNOWN");
            Required.text(why, "why");
            Required.text(resolvedBy, "resolvedBy");
        }
    }

    /// A channel delivered what was asked for.
    record RecordNotificationSent(
            String incidentId, String notificationId, String channel, String receipt, Instant requestedAt)
            implements Handling {
        public RecordNotificationSent {
            Required.name(incidentId, "incidentId");
            Required.name(notificationId, "notificationId");
            Required.name(channel, "channel");
            Required.text(receipt, "receipt");
        }
    }

    /// The signature is over the digest of the incident's record, by somebody who did not handle it.
    record CloseIncident(
            String incidentId, String rootCause, String correctiveAction, Signature signature, Instant requestedAt)
            implements Handling {
        public CloseIncident {
            Required.name(incidentId, "incidentId");
            Required.text(rootCause, "rootCause");
            Required.text(correctiveAction, "correctiveAction");
            Required.present(signature, "signature");
        }
    }

    record ReopenIncident(
            String incidentId, String why, @FromToken String reopenedBy, Instant requestedAt) implements Handling {
        public ReopenIncident {
            Required.name(incidentId, "incidentId");
            Required.text(why, "why");
            Required.text(reopenedBy, "reopenedBy");
        }
    }
}
