package io.modeltrail.events.rollout;

import static io.modeltrail.events.rollout.Comparison.ABOVE;
import static io.modeltrail.events.rollout.Comparison.BELOW;

import io.modeltrail.events.observation.Metrics;
import java.time.Duration;
import java.util.List;

/// The triggers that rollouts live under until the organisation adopts others, as data. An event holds them in full, so
/// changing them here changes no rollout that began before.
public final class DefaultTriggers {

    private static final int ENOUGH_TO_ACT = 20;
    private static final Duration WARNING = Duration.ofSeconds(60);

    private DefaultTriggers() {}

    public static RollbackPolicy policy() {
        return new RollbackPolicy(
                "canary-default",
                1,
                List.of(
                        atOnce("canary-accuracy", TriggerCategory.CANARY, Metrics.ACCURACY, BELOW, 0.90),
                        atOnce("canary-error-rate", TriggerCategory.CANARY, Metrics.ERROR_RATE, ABOVE, 0.05),
                        atOnce("canary-mean-response", TriggerCategory.CANARY, Metrics.LATENCY_MEAN, ABOVE, 2000),
                        atOnce("critical-accuracy", TriggerCategory.CRITICAL_SAFETY, Metrics.ACCURACY, BELOW, 0.80),
                        atOnce("safety-score", TriggerCategory.CRITICAL_SAFETY, Metrics.SAFETY_SCORE, BELOW, 0.85),
                        afterWarning("timeout-rate", Metrics.TIMEOUT_RATE, 0.05),
                        afterWarning("error-rate", Metrics.ERROR_RATE, 0.10)));
    }

    private static Trigger atOnce(
            String name, TriggerCategory category, String metric, Comparison harmfulWhen, double limit) {
        return new Trigger(
                name, category, metric, harmfulWhen, limit, Reaction.IMMEDIATE, Duration.ZERO, ENOUGH_TO_ACT);
    }

    private static Trigger afterWarning(String name, String metric, double limit) {
        return new Trigger(
                name,
                TriggerCategory.PERFORMANCE,
                metric,
                ABOVE,
                limit,
                Reaction.AFTER_WARNING,
                WARNING,
                ENOUGH_TO_ACT);
    }
}
