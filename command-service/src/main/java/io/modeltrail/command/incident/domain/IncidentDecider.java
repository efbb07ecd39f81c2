package io.modeltrail.command.incident.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.incident.domain.Incident.Open;
import io.modeltrail.command.incident.domain.Incident.Unknown;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import java.util.List;

/// The rules of an incident: it is opened once, about one thing.
public final class IncidentDecider {

    private IncidentDecider() {}

    public static List<IncidentEvent> decide(IncidentCommand command, Incident state) {
        return switch (command) {
            case OpenIncident open -> open(open, state);
        };
    }

    private static List<IncidentEvent> open(OpenIncident it, Incident state) {
        return switch (state) {
            case Unknown() ->
                List.of(new IncidentOpened(
                        it.incidentId(), it.kind(), it.severity(), it.about(), it.summary(), it.requestedAt()));
            case Open(var about) when about.equals(it.about()) -> List.of();
            case Open(var about) ->
                throw new Rejection(
                        IncidentRule.ALREADY_OPENED,
                        "incident %s is about %s; take another id".formatted(it.incidentId(), about),
                        it.stream());
        };
    }
}
