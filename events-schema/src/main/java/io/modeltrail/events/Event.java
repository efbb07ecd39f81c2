package io.modeltrail.events;

import java.time.Instant;

/// Something that happened, in full. Immutable and kept for ever: fields are only ever added.
public interface Event {

    /// The stream it belongs to, `Kind/id`: the unit of consistency and of order.
    String stream();

    /// When the decision was taken (UTC). The envelope's `time` says when it was recorded.
    Instant occurredAt();
}
