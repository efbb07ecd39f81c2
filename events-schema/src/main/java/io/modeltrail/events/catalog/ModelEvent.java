package io.modeltrail.events.catalog;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import java.time.Instant;

/// Everything that can happen to one registered model, the family of its versions.
public sealed interface ModelEvent extends Event
        permits ModelEvent.ModelRegistered, ModelEvent.ModelAliasMoved, SafetyUpdateEvent {

    String model();

    @Override
    default String stream() {
        return Streams.model(model());
    }

    record ModelRegistered(String model, String intendedUse, String owner, Instant occurredAt) implements ModelEvent {}

    /// The alias (`champion`, `challenger`, an own name) points to this version from now on.
    record ModelAliasMoved(String model, String alias, String version, Instant occurredAt) implements ModelEvent {}
}
