package io.modeltrail.events;

import java.time.Instant;

/// A wish to change one stream. Its constructor refuses what is malformed; the stream's rules decide the rest.
public interface Command {

    /// The stream it is addressed to, `Kind/id`.
    String stream();

    /// When it was asked for (UTC); filled in at the edge, so that deciding needs no clock.
    Instant requestedAt();
}
