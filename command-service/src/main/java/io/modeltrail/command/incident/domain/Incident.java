package io.modeltrail.command.incident.domain;

import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;

/// Where one incident stands.
public sealed interface Incident {

    static Incident initial() {
        return new Unknown();
    }

    record Unknown() implements Incident {}

    record Open(String about) implements Incident {}

    default Incident evolve(IncidentEvent event) {
        return switch (event) {
            case IncidentOpened opened -> new Open(opened.about());
        };
    }
}
