package io.modeltrail.rollout.router;

import java.time.Instant;
import java.util.Optional;

/// What a router really does, read back from it: the order it carries out and what its arms have to do.
public record ObservedTraffic(TrafficOrder order, ArmTraffic stable, ArmTraffic canary, Instant since) {

    /// Requests of one arm since the router started. `lastAnswer` is when the last byte of an answer was sent.
    public record ArmTraffic(long requests, long inFlight, Optional<Instant> lastAnswer) {
        public static ArmTraffic none() {
            return new ArmTraffic(0, 0, Optional.empty());
        }
    }

    /// Whether the canary has at most this share of the requests in flight.
    public boolean canaryHasLessInFlightThan(double share) {
        long all = stable.inFlight() + canary.inFlight();
        return canary.inFlight() == 0 || canary.inFlight() < share * all;
    }
}
