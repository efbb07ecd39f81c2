package io.modeltrail.command.log;

import io.modeltrail.events.wire.EventEnvelope;
import java.util.List;
import java.util.Optional;

/// The latest snapshot of a stream and the events after it, in order; both empty when there is no such stream.
public record StoredStream(Optional<Snapshot> snapshot, List<EventEnvelope> events) {
    public StoredStream {
        events = List.copyOf(events);
    }
}
