package io.modeltrail.command.incident.domain;

import io.modeltrail.events.Command;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEvent;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEventResolved;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentEvent.PatientHarmResolved;
import java.util.List;

/// What an event of an incident tells the version's stream in the same transaction. Incidents that follow from a study
/// are left out: the study tells it itself.
public final class IncidentConsequences {

    private IncidentConsequences() {}

    /// `before` is the incident as it stood before the event.
    public static List<Command> of(IncidentEvent event, Incident before) {
        if (event instanceof IncidentOpened it
                && it.openedBy() != null
                && it.affected() != null
                && it.harm() != null
                && it.harm().showsSeriousHarm()) {
            return List.of(new NoteSeriousAdverseEvent(
                    it.affected().model(), it.affected().version(), it.incidentId(), it.stream(), it.occurredAt()));
        }
        if (event instanceof PatientHarmResolved it
                && before instanceof Incident.Open(var known)
                && known.record().affected() != null) {
            var affected = known.record().affected();
            return List.of(new NoteSeriousAdverseEventResolved(
                    affected.model(), affected.version(), it.incidentId(), it.stream(), it.occurredAt()));
        }
        return List.of();
    }
}
