package io.modeltrail.rollout;

import io.modeltrail.rollout.runtime.RolloutLoop;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Ready when the log is folded and both loops run; a follower is as healthy as the leader.
final class RolloutWorkerHealth implements HealthIndicator {

    private final RolloutLoop loop;

    RolloutWorkerHealth(RolloutLoop loop) {
        this.loop = loop;
    }

    @Override
    public Health health() {
        var failures = loop.failures();
        var health = loop.isCaughtUp() && failures.isEmpty() ? Health.up() : Health.down();
        failures.forEach(failure -> health.withDetail("failure", String.valueOf(failure.getMessage())));
        return health.withDetail("caughtUp", loop.isCaughtUp())
                .withDetail("leading", loop.isLeading())
                .build();
    }
}
