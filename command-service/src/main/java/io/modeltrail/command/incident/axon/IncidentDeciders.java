package io.modeltrail.command.incident.axon;

import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.incident.domain.Incident;
import io.modeltrail.command.incident.domain.IncidentConsequences;
import io.modeltrail.command.incident.domain.IncidentDecider;
import io.modeltrail.command.incident.domain.IncidentFacts;
import io.modeltrail.command.incident.domain.IncidentPermissions;
import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.deadline.OpenDeadlines;
import io.modeltrail.events.dossier.VersionStanding;

/// The decider of incidents.
public final class IncidentDeciders {

    private IncidentDeciders() {}

    public static Decider<IncidentCommand, Incident, IncidentEvent> incidents(Histories histories) {
        var facts = facts(histories);
        return new Decider<>(
                Streams.INCIDENT,
                IncidentCommand.class,
                IncidentPermissions::of,
                Incident.class,
                2,
                Incident::initial,
                (command, state) -> IncidentDecider.decide(command, state, facts),
                Incident::evolve,
                IncidentEvent.class,
                IncidentConsequences::of);
    }

    private static IncidentFacts facts(Histories histories) {
        return new IncidentFacts() {
            @Override
            public VersionStanding standing(String versionStream) {
                return histories.fold(
                        versionStream, VersionStanding.UNREGISTERED, ModelVersionEvent.class, VersionStanding::evolve);
            }

            @Override
            public OpenDeadlines deadlines(String stream) {
                return histories.fold(stream, OpenDeadlines.none(), Event.class, OpenDeadlines::evolve);
            }
        };
    }
}
