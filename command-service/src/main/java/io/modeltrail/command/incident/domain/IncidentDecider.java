package io.modeltrail.command.incident.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.incident.domain.Incident.Closed;
import io.modeltrail.command.incident.domain.Incident.Open;
import io.modeltrail.command.incident.domain.Incident.Unknown;
import io.modeltrail.events.compliance.ClockCommand;
import io.modeltrail.events.compliance.ClockCommand.RemindOfDeadline;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedDeadline;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedObligation;
import io.modeltrail.events.compliance.ClockCommand.StartClock;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentCommand.AddIncidentNote;
import io.modeltrail.events.compliance.IncidentCommand.AssessCorrection;
import io.modeltrail.events.compliance.IncidentCommand.CloseIncident;
import io.modeltrail.events.compliance.IncidentCommand.DecideReportability;
import io.modeltrail.events.compliance.IncidentCommand.FileReport;
import io.modeltrail.events.compliance.IncidentCommand.Handling;
import io.modeltrail.events.compliance.IncidentCommand.NoteCourse;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentCommand.RecordAwareness;
import io.modeltrail.events.compliance.IncidentCommand.RecordNotificationSent;
import io.modeltrail.events.compliance.IncidentCommand.ReopenIncident;
import io.modeltrail.events.compliance.IncidentCommand.ReportIncident;
import io.modeltrail.events.compliance.IncidentCommand.ResolvePatientHarm;
import io.modeltrail.events.compliance.IncidentCommand.SupplementReport;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.IncidentNoted;
import io.modeltrail.events.compliance.IncidentEvent.IncidentReopened;
import io.modeltrail.events.compliance.IncidentEvent.NotificationSent;
import io.modeltrail.events.compliance.IncidentEvent.PatientHarmResolved;
import java.util.List;
import java.util.function.Function;

/// The rules of an incident: it is about one thing, awareness starts its clocks, every decision about it is signed, and
/// it is closed when nothing is owed to anybody.
public final class IncidentDecider {

    private IncidentDecider() {}

    public static List<IncidentEvent> decide(IncidentCommand command, Incident state, IncidentFacts facts) {
        return switch (command) {
            case Handling handling -> handle(handling, state, facts);
            case ClockCommand clock -> clock(clock, state, facts);
        };
    }

    private static List<IncidentEvent> handle(Handling command, Incident state, IncidentFacts facts) {
        return switch (command) {
            case OpenIncident open -> IncidentOpening.open(open, state);
            case ReportIncident report -> IncidentOpening.report(report, state, facts);
            case NoteCourse note -> course(note, state);
            case AddIncidentNote note -> note(note, state);
            case RecordAwareness aware -> whileOpen(aware, state, known -> RegulatoryDecisions.aware(aware, known));
            case DecideReportability decide ->
                whileOpen(decide, state, known -> RegulatoryDecisions.decide(decide, known));
            case AssessCorrection assess ->
                whileOpen(assess, state, known -> RegulatoryDecisions.assess(assess, known));
            case FileReport file -> whileOpen(file, state, known -> Reports.file(file, known));
            case SupplementReport supplement ->
                whileOpen(supplement, state, known -> Reports.supplement(supplement, known));
            case ResolvePatientHarm resolve -> whileOpen(resolve, state, known -> resolve(resolve, known));
            case RecordNotificationSent sent -> sent(sent, state);
            case CloseIncident close -> close(close, state);
            case ReopenIncident reopen -> reopen(reopen, state);
        };
    }

    private static List<IncidentEvent> clock(ClockCommand command, Incident state, IncidentFacts facts) {
        return switch (command) {
            case StartClock start -> whileOpen(start, state, known -> ClockReports.start(start, known));
            case RemindOfDeadline remind -> ofKnown(remind, state, known -> ClockReports.remind(remind, known));
            case ReportMissedDeadline missed -> ofKnown(missed, state, known -> ClockReports.missed(missed, known));
            case ReportMissedObligation missed -> IncidentOpening.missed(missed, state, facts);
        };
    }

    private static List<IncidentEvent> whileOpen(
            IncidentCommand command, Incident state, Function<IncidentCase, List<IncidentEvent>> rule) {
        return switch (state) {
            case Unknown() -> throw unknown(command);
            case Open(var known) -> rule.apply(known);
            case Closed(var _) ->
                throw new Rejection(
                        IncidentRule.CLOSED,
                        "incident %s is closed; reopen it first".formatted(command.incidentId()),
                        "ReopenIncident");
        };
    }

    private static List<IncidentEvent> ofKnown(
            IncidentCommand command, Incident state, Function<IncidentCase, List<IncidentEvent>> rule) {
        return switch (state) {
            case Unknown() -> throw unknown(command);
            case Open(var known) -> rule.apply(known);
            case Closed(var known) -> rule.apply(known);
        };
    }

    /// It accompanies another decision, which must not fail for an incident that is not there.
    private static List<IncidentEvent> course(NoteCourse it, Incident state) {
        return switch (state) {
            case Unknown() -> List.of();
            case Open _, Closed _ ->
                List.of(new IncidentNoted(it.incidentId(), it.note(), it.source(), it.requestedAt()));
        };
    }

    private static List<IncidentEvent> note(AddIncidentNote it, Incident state) {
        return ofKnown(
                it, state, _ -> List.of(new IncidentNoted(it.incidentId(), it.note(), it.notedBy(), it.requestedAt())));
    }

    private static List<IncidentEvent> resolve(ResolvePatientHarm it, IncidentCase known) {
        if (!known.handling().harmUnresolved()) {
            throw new Rejection(
                    IncidentRule.NO_PATIENT_HARM,
                    "incident %s has no serious harm of a patient that is open".formatted(it.incidentId()),
                    it.stream());
        }
        return List.of(
                new PatientHarmResolved(it.incidentId(), it.outcome(), it.why(), it.resolvedBy(), it.requestedAt()));
    }

    private static List<IncidentEvent> sent(RecordNotificationSent it, Incident state) {
        return ofKnown(
                it,
                state,
                known -> known.handling().untold().contains(it.notificationId())
                        ? List.of(new NotificationSent(
                                it.incidentId(), it.notificationId(), it.channel(), it.receipt(), it.requestedAt()))
                        : List.of());
    }

    private static List<IncidentEvent> close(CloseIncident it, Incident state) {
        return switch (state) {
            case Unknown() -> throw unknown(it);
            case Open(var known) -> IncidentClosing.close(it, known);
            case Closed _ -> List.of();
        };
    }

    private static List<IncidentEvent> reopen(ReopenIncident it, Incident state) {
        return switch (state) {
            case Unknown() -> throw unknown(it);
            case Open _ ->
                throw new Rejection(
                        IncidentRule.NOT_CLOSED, "incident %s is open".formatted(it.incidentId()), it.stream());
            case Closed _ ->
                List.of(new IncidentReopened(it.incidentId(), it.why(), it.reopenedBy(), it.requestedAt()));
        };
    }

    private static Rejection unknown(IncidentCommand command) {
        return new Rejection(
                IncidentRule.UNKNOWN_INCIDENT,
                "there is no incident %s".formatted(command.incidentId()),
                command.stream());
    }
}
