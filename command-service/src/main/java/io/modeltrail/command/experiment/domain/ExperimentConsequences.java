package io.modeltrail.command.experiment.domain;

import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.SafetyStopTriggered;
import java.util.List;

/// What an event of an experiment asks of other streams in the same transaction: either both happen or neither.
public final class ExperimentConsequences {

    private ExperimentConsequences() {}

    public static List<IncidentCommand> of(ExperimentEvent event) {
        return event instanceof SafetyStopTriggered it
                ? List.of(new OpenIncident(
                        it.incidentId(),
                        IncidentKind.EXPERIMENT_HARM,
                        severity(it),
                        it.stream(),
                        "guardrail %s says harm in arm %s: the difference from control lies beyond the margin of %s"
                                .formatted(
                                        it.finding().metric(),
                                        it.finding().arm(),
                                        it.finding().margin()),
                        it.occurredAt()))
                : List.of();
    }

    /// Harm by the safety score is harm to patients; by another guardrail it may be.
    private static IncidentSeverity severity(SafetyStopTriggered it) {
        return it.finding().metric().equals("safety") ? IncidentSeverity.CRITICAL : IncidentSeverity.MAJOR;
    }
}
