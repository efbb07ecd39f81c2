package io.modeltrail.command.rollout.domain;

import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.events.rollout.ServingTargetEvent;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.rollout.ServingTargetEvent.StableVersionInstalled;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetFrozen;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReleased;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReserved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One place where a model answers requests. It has at most one stable version and at most one rollout at a time.
public sealed interface ServingTarget {

    static ServingTarget initial() {
        return new Unregistered();
    }

    record Unregistered() implements ServingTarget {}

    /// Registered, and nothing answers yet.
    record Empty(Place place) implements ServingTarget {}

    record Serving(Place place, String stableVersion) implements ServingTarget {}

    record Reserved(Place place, String stableVersion, String rolloutId) implements ServingTarget {}

    /// What does not change with the versions.
    record Place(String environment, String model, RouterKind router, String routerAddress, List<Freeze> freezes) {
        public Place {
            freezes = List.copyOf(freezes);
        }

        /// The environment in which routine care is given.
        static final String PRODUCTION = "production";

        boolean isProduction() {
            return environment.equals(PRODUCTION);
        }

        boolean isFrozenAt(Instant when) {
            return freezes.stream().anyMatch(freeze -> freeze.covers(when));
        }

        private Place with(Freeze freeze) {
            var all = new ArrayList<>(freezes);
            all.add(freeze);
            return new Place(environment, model, router, routerAddress, all);
        }
    }

    /// From `from`, inclusive, to `until`, exclusive.
    record Freeze(Instant from, Instant until) {
        boolean covers(Instant when) {
            return !when.isBefore(from) && when.isBefore(until);
        }
    }

    default Optional<Place> where() {
        return switch (this) {
            case Unregistered _ -> Optional.empty();
            case Empty(var place) -> Optional.of(place);
            case Serving(var place, var _) -> Optional.of(place);
            case Reserved(var place, var _, var _) -> Optional.of(place);
        };
    }

    default ServingTarget evolve(ServingTargetEvent event) {
        return switch (event) {
            case ServingTargetRegistered it ->
                new Empty(new Place(it.environment(), it.model(), it.router(), it.routerAddress(), List.of()));
            case StableVersionInstalled installed -> serving(installed.version());
            case TargetReserved reserved
            when this instanceof Serving(var place, var stable) -> new Reserved(place, stable, reserved.rolloutId());
            case TargetReserved _ -> this;
            case TargetReleased released -> serving(released.stableVersion());
            case TargetFrozen frozen -> frozen(new Freeze(frozen.from(), frozen.until()));
        };
    }

    private ServingTarget serving(String version) {
        return switch (this) {
            case Unregistered _ -> this;
            case Empty(var place) -> new Serving(place, version);
            case Serving(var place, var _) -> new Serving(place, version);
            case Reserved(var place, var _, var _) -> new Serving(place, version);
        };
    }

    private ServingTarget frozen(Freeze freeze) {
        return switch (this) {
            case Unregistered _ -> this;
            case Empty(var place) -> new Empty(place.with(freeze));
            case Serving(var place, var stable) -> new Serving(place.with(freeze), stable);
            case Reserved(var place, var stable, var rollout) -> new Reserved(place.with(freeze), stable, rollout);
        };
    }
}
