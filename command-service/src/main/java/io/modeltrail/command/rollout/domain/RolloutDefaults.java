package io.modeltrail.command.rollout.domain;

import static io.modeltrail.events.rollout.Comparison.ABOVE;
import static io.modeltrail.events.rollout.Comparison.BELOW;

import io.modeltrail.events.observation.Metrics;
import io.modeltrail.events.rollout.DefaultTriggers;
import io.modeltrail.events.rollout.HealthCheck;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutPlan;
import java.time.Duration;
import java.util.List;

/// Plan and policy of a rollout that names none, as data. The event holds them in full, so changing them here changes
/// no rollout that began before.
public final class RolloutDefaults {

    private static final int ENOUGH_TO_JUDGE = 100;

    private RolloutDefaults() {}

    public static RolloutPlan plan() {
        return new RolloutPlan(
                List.of(5, 10, 25, 50, 75, 100),
                Duration.ofMinutes(15),
                Duration.ofHours(4),
                List.of(
                        new HealthCheck(Metrics.ERROR_RATE, ABOVE, 0.05, ENOUGH_TO_JUDGE),
                        new HealthCheck(Metrics.LATENCY_MEAN, ABOVE, 2000, ENOUGH_TO_JUDGE),
                        new HealthCheck(Metrics.ACCURACY, BELOW, 0.90, ENOUGH_TO_JUDGE)));
    }

    public static RollbackPolicy policy() {
        return DefaultTriggers.policy();
    }
}
