package io.modeltrail.command.incident.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IncidentDeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Scenario<IncidentCommand, Incident, IncidentEvent> incident =
            new Scenario<>(Incident.initial(), Incident::evolve, IncidentDecider::decide);

    @Test
    void anIncidentIsOpenedOnceAndAboutOneThing() {
        var open = open("Experiment/e-1");
        incident.when(open)
                .then(new IncidentOpened(
                        "i-1", IncidentKind.EXPERIMENT_HARM, IncidentSeverity.MAJOR, "Experiment/e-1", "harm", NOON));
        incident.having(open).when(open).thenNothing();
        incident.having(open).when(open("Experiment/e-2")).thenRefusedBy(IncidentRule.ALREADY_OPENED);
    }

    private static OpenIncident open(String about) {
        return new OpenIncident("i-1", IncidentKind.EXPERIMENT_HARM, IncidentSeverity.MAJOR, about, "harm", NOON);
    }
}
