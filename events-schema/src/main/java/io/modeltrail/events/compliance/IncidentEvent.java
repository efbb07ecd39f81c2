package io.modeltrail.events.compliance;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import java.time.Instant;

/// Everything that can happen to one incident.
public sealed interface IncidentEvent extends Event {

    String incidentId();

    @Override
    default String stream() {
        return Streams.incident(incidentId());
    }

    /// Patients were or may have been harmed. `about` is the stream it concerns.
    record IncidentOpened(
            String incidentId,
            IncidentKind kind,
            IncidentSeverity severity,
            String about,
            String summary,
            Instant occurredAt)
            implements IncidentEvent {}
}
