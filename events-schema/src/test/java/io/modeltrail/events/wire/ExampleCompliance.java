package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import java.util.List;

/// What a regulator asks about.
final class ExampleCompliance {

    private ExampleCompliance() {}

    static List<Event> events() {
        return List.of(new IncidentOpened(
                "safety-stop-e-1",
                IncidentKind.EXPERIMENT_HARM,
                IncidentSeverity.MAJOR,
                "Experiment/e-1",
                "guardrail safety says harm",
                NOON));
    }
}
