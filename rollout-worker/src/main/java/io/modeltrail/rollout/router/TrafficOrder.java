package io.modeltrail.rollout.router;

import java.util.Optional;

/// How the traffic of one target shall be split: `percent` of the subjects to the canary, all others to stable.
/// `key` is the same for a repeated order. Without a canary the share is zero.
public record TrafficOrder(
        String target,
        String key,
        Fence fence,
        Optional<String> rolloutId,
        Arm stable,
        Optional<Arm> canary,
        int percent) {

    public TrafficOrder {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent must lie between 0 and 100, not " + percent);
        }
        if (canary.isEmpty() && percent != 0) {
            throw new IllegalArgumentException("without a canary the share is 0, not " + percent);
        }
    }

    /// The same split of the same versions, whatever the order is called.
    public boolean asksTheSameAs(TrafficOrder other) {
        return percent == other.percent
                && stable.equals(other.stable)
                && canary.equals(other.canary)
                && rolloutId.equals(other.rolloutId);
    }

    /// The same arms with nothing for the canary, under a higher fence.
    public TrafficOrder drained(String drainKey, Fence drainFence) {
        return new TrafficOrder(target, drainKey, drainFence, rolloutId, stable, canary, 0);
    }
}
