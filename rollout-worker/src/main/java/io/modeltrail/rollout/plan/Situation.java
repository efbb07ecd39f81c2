package io.modeltrail.rollout.plan;

import io.modeltrail.rollout.router.ObservedTraffic;
import io.modeltrail.rollout.router.TrafficOrder;
import java.time.Instant;
import java.util.Optional;

/// Everything a reaction may look at: one rollout, the split that it asks for, what the router does, the canary's
/// latest
/// health window, and the time.
public record Situation(
        RolloutView rollout,
        TrafficOrder desired,
        Optional<ObservedTraffic> observed,
        Optional<Sighting> canary,
        Instant now) {

    /// Of one rollout among others: windows of other versions, and those whose evidence lies before the rollout, are no
    /// concern of it.
    public Situation {
        canary = canary.filter(sighting -> isAbout(rollout, sighting));
    }

    private static boolean isAbout(RolloutView rollout, Sighting sighting) {
        var window = sighting.window();
        return window.rolloutId().equals(rollout.rolloutId())
                && window.version().equals(rollout.started().canaryVersion())
                && window.windowEnd().isAfter(rollout.started().occurredAt());
    }

    /// Whether the router carries out this rollout's last order.
    boolean routerFollows() {
        return observed.map(ObservedTraffic::order)
                .filter(order -> order.fence().equals(rollout.fence()) && order.asksTheSameAs(desired))
                .isPresent();
    }
}
