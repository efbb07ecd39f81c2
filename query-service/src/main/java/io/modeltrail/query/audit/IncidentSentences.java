package io.modeltrail.query.audit;

import io.modeltrail.events.clock.RunningClock;
import io.modeltrail.events.compliance.ClockEvent;
import io.modeltrail.events.compliance.ClockEvent.ClockMoved;
import io.modeltrail.events.compliance.ClockEvent.ClockSatisfied;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.ClockEvent.ClockStopped;
import io.modeltrail.events.compliance.ClockEvent.DeadlineApproached;
import io.modeltrail.events.compliance.ClockEvent.DeadlineMissed;
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
import io.modeltrail.events.signing.Signature;
import java.util.stream.Collectors;

/// What an event of an incident says, in one sentence for people. A signature shows the printed name, the time and the
/// meaning (21 CFR 11.50).
final class IncidentSentences {

    private IncidentSentences() {}

    static String of(IncidentEvent event) {
        return switch (event) {
            case Handled one -> handled(one);
            case ClockEvent one -> clock(one);
        };
    }

    private static String handled(Handled event) {
        return switch (event) {
            case IncidentOpened e ->
                "Incident %s (%s, %s) was opened about %s: %s"
                        .formatted(e.incidentId(), e.kind(), e.severity(), e.about(), e.summary());
            case IncidentNoted e -> "%s noted on incident %s: %s".formatted(e.notedBy(), e.incidentId(), e.note());
            case AwarenessRecorded e ->
                "The organisation is aware since %s of %s in %s, as %s recorded."
                        .formatted(
                                e.awareness().awareAt(),
                                e.awareness().seriousness(),
                                String.join(", ", e.awareness().markets()),
                                e.recordedBy());
            case ReportabilityDecided e ->
                "%s decided that it %s be reported in %s: %s"
                        .formatted(
                                signed(e.signature()),
                                e.decision().reportable() ? "must" : "need not",
                                e.decision().market(),
                                e.decision().rationale());
            case CorrectionAssessed e ->
                "%s assessed what was done as %s, which %s be reported: %s"
                        .formatted(
                                signed(e.signature()),
                                e.assessment().kind(),
                                e.assessment().reportable() ? "must" : "need not",
                                e.assessment().rationale());
            case ReportFiled e ->
                "%s filed report %s with %s on %s, which satisfies %s."
                        .formatted(
                                e.filedBy(),
                                e.report().reference(),
                                e.report().recipient(),
                                e.report().filedAt(),
                                String.join(", ", e.report().clocks()));
            case NewInformationRecorded e ->
                "%s learned on %s what report %s does not say: %s"
                        .formatted(e.recordedBy(), e.learnedAt(), e.reference(), e.information());
            case PatientHarmResolved e ->
                "%s recorded how it ended for the patient (%s): %s".formatted(e.resolvedBy(), e.outcome(), e.why());
            case NotificationRequested e ->
                "%s must be told: %s"
                        .formatted(
                                e.audience().stream().map(Enum::name).collect(Collectors.joining(", ")), e.subject());
            case NotificationSent e ->
                "Notification %s was delivered by %s: %s".formatted(e.notificationId(), e.channel(), e.receipt());
            case IncidentClosed e ->
                "%s closed incident %s. Root cause: %s Corrective action: %s"
                        .formatted(signed(e.signature()), e.incidentId(), e.rootCause(), e.correctiveAction());
            case IncidentReopened e ->
                "%s opened incident %s again: %s".formatted(e.reopenedBy(), e.incidentId(), e.why());
        };
    }

    private static String clock(ClockEvent event) {
        return switch (event) {
            case ClockStarted e -> "Clock %s: %s".formatted(running(e.running()), e.why());
            case ClockMoved e -> "Clock %s from now on: %s".formatted(running(e.running()), e.why());
            case DeadlineApproached e -> "Clock %s runs out at %s.".formatted(e.clockId(), e.dueAt());
            case DeadlineMissed e ->
                "Clock %s ran out at %s; what it asks for is still owed.".formatted(e.clockId(), e.dueAt());
            case ClockSatisfied e ->
                "Clock %s was satisfied %s on %s by %s."
                        .formatted(e.clockId(), e.late() ? "late" : "in time", e.satisfiedAt(), e.by());
            case ClockStopped e -> "Clock %s was stopped: %s".formatted(e.clockId(), e.why());
        };
    }

    private static String running(RunningClock it) {
        return "%s (%s) runs from %s to the end of %s in %s"
                .formatted(it.clockId(), it.rule(), it.runsFrom(), it.dueDate(), it.zone());
    }

    private static String signed(Signature signature) {
        return "%s (%s, %s)".formatted(signature.signer().printedName(), signature.meaning(), signature.signedAt());
    }
}
