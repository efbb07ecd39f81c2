package io.modeltrail.command.incident.domain;

import io.modeltrail.command.incident.domain.ClockState.Standing;
import io.modeltrail.events.compliance.ClockEvent.ClockMoved;
import io.modeltrail.events.compliance.ClockEvent.ClockSatisfied;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.ClockEvent.ClockStopped;
import io.modeltrail.events.compliance.ClockEvent.DeadlineApproached;
import io.modeltrail.events.compliance.ClockEvent.DeadlineMissed;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.AwarenessRecorded;
import io.modeltrail.events.compliance.IncidentEvent.CorrectionAssessed;
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
import io.modeltrail.events.compliance.IncidentRecord;
import java.util.Map;

/// Where one incident stands.
public sealed interface Incident {

    static Incident initial() {
        return new Unknown();
    }

    record Unknown() implements Incident {}

    record Open(IncidentCase known) implements Incident {}

    record Closed(IncidentCase known) implements Incident {}

    default Incident evolve(IncidentEvent event) {
        return switch (this) {
            case Unknown() -> event instanceof IncidentOpened opened ? new Open(opened(opened)) : this;
            case Open(var known) ->
                event instanceof IncidentClosed closed
                        ? new Closed(
                                known.handled(it -> it.by(closed.signature().by())))
                        : new Open(after(event, known));
            case Closed(var known) ->
                event instanceof IncidentReopened reopened
                        ? new Open(known.handled(it -> it.by(reopened.reopenedBy())))
                        : new Closed(after(event, known));
        };
    }

    private static IncidentCase opened(IncidentOpened it) {
        var record = new IncidentRecord(
                it.incidentId(), it.kind(), it.severity(), it.about(), it.summary(), it.affected(), it.harm(), null);
        var handling = Handling.none(
                it.harm() != null && it.openedBy() != null && it.harm().showsSeriousHarm());
        var openedBy = it.openedBy();
        return new IncidentCase(record, Map.of(), openedBy == null ? handling : handling.by(openedBy));
    }

    private static IncidentCase after(IncidentEvent event, IncidentCase known) {
        return switch (event) {
            case ClockStarted it -> known.running(it.running());
            case ClockMoved it -> known.running(it.running());
            case DeadlineApproached it -> known.clockAt(it.clockId(), Standing.REMINDED);
            case DeadlineMissed it -> known.clockAt(it.clockId(), Standing.MISSED);
            case ClockSatisfied it -> known.clockAt(it.clockId(), Standing.SATISFIED);
            case ClockStopped it -> known.clockAt(it.clockId(), Standing.STOPPED);
            case AwarenessRecorded it -> known.aware(it.awareness()).handled(has -> has.by(it.recordedBy()));
            case ReportabilityDecided it ->
                known.handled(has -> has.by(it.signature().by())
                        .decided(Handling.with(has.decided(), it.decision().market())));
            case CorrectionAssessed it ->
                known.handled(has -> has.by(it.signature().by()).assessed());
            case ReportFiled it ->
                known.handled(has -> has.by(it.filedBy())
                        .filed(it.report().market() + "/" + it.report().reference()));
            case NewInformationRecorded it ->
                known.handled(has -> has.by(it.recordedBy()).supplemented());
            case PatientHarmResolved it ->
                known.handled(has -> has.by(it.resolvedBy()).resolved());
            case NotificationRequested it ->
                known.handled(has -> has.untold(Handling.with(has.untold(), it.notificationId())));
            case NotificationSent it ->
                known.handled(has -> has.untold(Handling.without(has.untold(), it.notificationId())));
            case IncidentOpened _, IncidentNoted _, IncidentClosed _, IncidentReopened _ -> known;
        };
    }
}
