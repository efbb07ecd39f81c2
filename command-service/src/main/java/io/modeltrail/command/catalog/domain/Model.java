package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasProtected;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasUnprotected;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelEvent.ModelRetired;
import io.modeltrail.events.catalog.SafetyUpdateEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One model family, as far as its next decision needs to know it.
public sealed interface Model {

    static Model initial() {
        return new Unregistered();
    }

    record Unregistered() implements Model {}

    /// `aliases` are all names that were ever given, also those that point nowhere now.
    record Registered(String intendedUse, String owner, Map<String, Alias> aliases, SafetyDuty safety)
            implements Model {
        public Registered {
            aliases = Map.copyOf(aliases);
        }

        Alias alias(String name) {
            return aliases.getOrDefault(name, Alias.unknown());
        }

        private Registered with(String name, UnaryOperator<Alias> change) {
            var after = new HashMap<>(aliases);
            after.put(name, change.apply(alias(name)));
            return new Registered(intendedUse, owner, after, safety);
        }

        private Registered with(SafetyUpdateEvent event) {
            return new Registered(intendedUse, owner, aliases, safety.evolve(event));
        }
    }

    /// What was given to patients is watched on.
    record Retired(String intendedUse, String owner, SafetyDuty safety) implements Model {}

    /// `version` is what the name points to. `changes` are the approved changes that were carried out on it: each is
    /// carried out once, so that an old approval moves nothing back.
    record Alias(Optional<String> version, boolean isProtected, List<String> changes) {
        public Alias {
            changes = List.copyOf(changes);
        }

        static Alias unknown() {
            return new Alias(Optional.empty(), false, List.of());
        }

        private Alias pointing(Optional<String> next, @Nullable String changeId) {
            return new Alias(next, isProtected, and(changeId));
        }

        private Alias guarded(boolean next, @Nullable String changeId) {
            return new Alias(version, next, and(changeId));
        }

        private List<String> and(@Nullable String changeId) {
            return changeId == null
                    ? changes
                    : Stream.concat(changes.stream(), Stream.of(changeId)).toList();
        }
    }

    default Model evolve(ModelEvent event) {
        return switch (this) {
            case Unregistered _ ->
                event instanceof ModelRegistered it
                        ? new Registered(it.intendedUse(), it.owner(), Map.of(), SafetyDuty.none())
                        : this;
            case Registered model -> next(model, event);
            case Retired(var intendedUse, var owner, var safety) ->
                event instanceof SafetyUpdateEvent it ? new Retired(intendedUse, owner, safety.evolve(it)) : this;
        };
    }

    default ModelStanding standing() {
        return switch (this) {
            case Unregistered _ -> ModelStanding.UNREGISTERED;
            case Registered _ -> ModelStanding.ACTIVE;
            case Retired _ -> ModelStanding.RETIRED;
        };
    }

    private static Model next(Registered model, ModelEvent event) {
        return switch (event) {
            case ModelRegistered _ -> model;
            case ModelAliasMoved it ->
                model.with(it.alias(), alias -> alias.pointing(Optional.of(it.version()), it.changeId()));
            case ModelAliasRemoved it ->
                model.with(it.alias(), alias -> alias.pointing(Optional.empty(), it.changeId()));
            case ModelAliasProtected it -> model.with(it.alias(), alias -> alias.guarded(true, null));
            case ModelAliasUnprotected it -> model.with(it.alias(), alias -> alias.guarded(false, it.changeId()));
            case ModelRetired _ -> new Retired(model.intendedUse(), model.owner(), model.safety());
            case SafetyUpdateEvent it -> model.with(it);
        };
    }
}
