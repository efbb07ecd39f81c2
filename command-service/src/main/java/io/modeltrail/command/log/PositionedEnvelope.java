package io.modeltrail.command.log;

import io.modeltrail.events.wire.EventEnvelope;

/// An event with its place in the log, which is the index of its Merkle leaf.
public record PositionedEnvelope(long position, EventEnvelope envelope) {}
