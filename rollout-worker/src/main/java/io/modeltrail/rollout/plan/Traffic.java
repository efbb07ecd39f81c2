package io.modeltrail.rollout.plan;

import java.time.Instant;
import java.util.Optional;

/// The last order of a rollout, and when the router was seen to follow it.
public record Traffic(int epoch, int percent, Optional<Instant> confirmedAt) {

    static Traffic ordered(int epoch, int percent) {
        return new Traffic(epoch, percent, Optional.empty());
    }

    Traffic confirmed(int confirmedEpoch, Instant at) {
        return confirmedEpoch == epoch && confirmedAt.isEmpty() ? new Traffic(epoch, percent, Optional.of(at)) : this;
    }
}
