package io.modeltrail.command.incident.axon;

import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.incident.domain.Incident;
import io.modeltrail.command.incident.domain.IncidentDecider;
import io.modeltrail.command.incident.domain.IncidentPermissions;
import io.modeltrail.events.Streams;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentEvent;
import java.util.List;

/// The decider of incidents.
public final class IncidentDeciders {

    private IncidentDeciders() {}

    public static Decider<IncidentCommand, Incident, IncidentEvent> incidents() {
        return new Decider<>(
                Streams.INCIDENT,
                IncidentCommand.class,
                IncidentPermissions::of,
                Incident.class,
                1,
                Incident::initial,
                IncidentDecider::decide,
                Incident::evolve,
                IncidentEvent.class,
                (_, _) -> List.of());
    }
}
