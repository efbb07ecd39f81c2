package io.modeltrail.events.rollout;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import java.time.Instant;

/// Everything that can happen to one place where a model answers requests.
public sealed interface ServingTargetEvent extends Event {

    String target();

    @Override
    default String stream() {
        return Streams.servingTarget(target());
    }

    record ServingTargetRegistered(
            String target,
            String environment,
            String model,
            RouterKind router,
            String routerAddress,
            Instant occurredAt)
            implements ServingTargetEvent {}

    /// This version answers all requests that no rollout sends elsewhere.
    record StableVersionInstalled(String target, String version, Instant occurredAt) implements ServingTargetEvent {}

    /// One rollout at a time: this one has the target.
    record TargetReserved(String target, String rolloutId, Instant occurredAt) implements ServingTargetEvent {}

    record TargetReleased(String target, String rolloutId, String stableVersion, Instant occurredAt)
            implements ServingTargetEvent {}

    /// No rollout starts between `from` and `until`.
    record TargetFrozen(String target, Instant from, Instant until, String why, Instant occurredAt)
            implements ServingTargetEvent {}
}
