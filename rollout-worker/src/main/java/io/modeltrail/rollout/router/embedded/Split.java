package io.modeltrail.rollout.router.embedded;

import io.modeltrail.rollout.router.Acceptance;
import io.modeltrail.rollout.router.Arm;
import io.modeltrail.rollout.router.Bucket;
import io.modeltrail.rollout.router.ObservedTraffic;
import io.modeltrail.rollout.router.TrafficOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// The split of one target. An order takes effect with one write: a request that begins after it follows it.
final class Split {

    private final ArmCounter stable = new ArmCounter();
    private final ArmCounter canary = new ArmCounter();
    private volatile Current current;

    Split(TrafficOrder first) {
        this.current = new Current(first, Instant.now());
    }

    private record Current(TrafficOrder order, Instant since) {}

    synchronized Acceptance apply(TrafficOrder order) {
        var now = current.order();
        int difference = order.fence().compareTo(now.fence());
        if (difference < 0 || (difference == 0 && !order.asksTheSameAs(now))) {
            return Acceptance.SUPERSEDED;
        }
        if (difference == 0) {
            return Acceptance.UNCHANGED;
        }
        current = new Current(order, Instant.now());
        return Acceptance.APPLIED;
    }

    /// Lets a request in. It is counted before the order is looked at for the last time, so that an arm without
    /// requests
    /// in flight gets none later.
    Passage enter(Optional<String> subject) {
        while (true) {
            var seen = current;
            var passage = passage(seen.order(), subject);
            passage.counter().begin();
            if (seen.equals(current)) {
                return passage;
            }
            passage.counter().cancel();
        }
    }

    private Passage passage(TrafficOrder order, Optional<String> subject) {
        boolean toCanary = order.percent() > 0
                && subject.isPresent()
                && Bucket.isCanary(Bucket.of(subject.get().getBytes(StandardCharsets.ISO_8859_1)), order.percent());
        return toCanary
                ? new Passage("canary", order.canary().orElseThrow(), order.rolloutId(), canary)
                : new Passage("stable", order.stable(), order.rolloutId(), stable);
    }

    ObservedTraffic observe() {
        var now = current;
        return new ObservedTraffic(now.order(), stable.read(), canary.read(), now.since());
    }

    /// One request on its way through an arm.
    record Passage(String name, Arm arm, Optional<String> rolloutId, ArmCounter counter) {}
}
