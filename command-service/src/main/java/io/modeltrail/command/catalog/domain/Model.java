package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.SafetyUpdateEvent;
import java.util.HashMap;
import java.util.Map;

/// One model family, as far as its next decision needs to know it.
public sealed interface Model {

    static Model initial() {
        return new Unregistered();
    }

    record Unregistered() implements Model {}

    /// `aliases` leads from an alias to the version it points to.
    record Registered(String intendedUse, String owner, Map<String, String> aliases, SafetyDuty safety)
            implements Model {
        public Registered {
            aliases = Map.copyOf(aliases);
        }

        private Registered with(ModelAliasMoved moved) {
            var after = new HashMap<>(aliases);
            after.put(moved.alias(), moved.version());
            return new Registered(intendedUse, owner, after, safety);
        }

        private Registered with(SafetyUpdateEvent event) {
            return new Registered(intendedUse, owner, aliases, safety.evolve(event));
        }
    }

    default Model evolve(ModelEvent event) {
        return switch (event) {
            case ModelRegistered registered ->
                new Registered(registered.intendedUse(), registered.owner(), Map.of(), SafetyDuty.none());
            case ModelAliasMoved moved when this instanceof Registered model -> model.with(moved);
            case SafetyUpdateEvent update when this instanceof Registered model -> model.with(update);
            case ModelAliasMoved _, SafetyUpdateEvent _ -> this;
        };
    }
}
