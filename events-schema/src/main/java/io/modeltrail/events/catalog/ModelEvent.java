package io.modeltrail.events.catalog;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one registered model, the family of its versions.
public sealed interface ModelEvent extends Event
        permits ModelEvent.ModelRegistered,
                ModelEvent.ModelAliasMoved,
                ModelEvent.ModelAliasRemoved,
                ModelEvent.ModelAliasProtected,
                ModelEvent.ModelAliasUnprotected,
                ModelEvent.ModelRetired,
                SafetyUpdateEvent {

    String model();

    @Override
    default String stream() {
        return Streams.model(model());
    }

    record ModelRegistered(String model, String intendedUse, String owner, Instant occurredAt) implements ModelEvent {}

    /// The alias (`champion`, `challenger`, an own name) points to this version from now on. `fromVersion` is what it
    /// pointed to before, `changeId` the approved change that it moved by, where it is protected.
    record ModelAliasMoved(
            String model,
            String alias,
            String version,
            @Nullable String fromVersion,
            @Nullable String changeId,
            Instant occurredAt)
            implements ModelEvent {}

    /// The alias points nowhere any more; `version` is what it pointed to. `changeId` is the approved change that took
    /// it off, where it is protected. What protects the name stays.
    record ModelAliasRemoved(
            String model,
            String alias,
            String version,
            AliasEnd cause,
            @Nullable String changeId,
            @Nullable String why,
            Instant occurredAt)
            implements ModelEvent {}

    /// From now on the alias moves and goes only by an approved change that names it. It need not point anywhere yet.
    record ModelAliasProtected(String model, String alias, String why, String protectedBy, Instant occurredAt)
            implements ModelEvent {}

    /// An approved change made it an alias like others.
    record ModelAliasUnprotected(
            String model, String alias, String changeId, String why, String unprotectedBy, Instant occurredAt)
            implements ModelEvent {}

    /// The family takes no new versions, and no alias leads to one. Its versions stay as they are: what was given to
    /// patients is watched on.
    record ModelRetired(String model, String why, String retiredBy, Instant occurredAt) implements ModelEvent {}
}
