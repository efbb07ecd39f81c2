package io.modeltrail.query.projection;

import io.modeltrail.events.Event;
import io.modeltrail.events.wire.EventEnvelope;

/// An event with its envelope and its place in the log.
public record PositionedEvent(long position, EventEnvelope envelope, Event event) {}
