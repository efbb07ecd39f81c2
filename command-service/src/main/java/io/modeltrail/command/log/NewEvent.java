package io.modeltrail.command.log;

import io.modeltrail.events.Event;

/// An event to append, with the version it must get in its stream (from 0): the expectation that two writers compete
/// for.
public record NewEvent(long streamVersion, Event event) {}
