package io.modeltrail.stats.health;

import io.modeltrail.events.observation.Metrics;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.sequential.BoundedSum;
import io.modeltrail.stats.summary.Count;
import io.modeltrail.stats.summary.OutcomeSummary;
import java.util.List;
import java.util.function.Function;

/// A metric that averages values in [0, 1]: a rate, or a score. `events` counts the numerator of a rate, 0 for a score.
record BoundedMetric(String name, Function<OutcomeSummary, Sample> sample) {
    record Sample(BoundedSum sum, long events) {}

    static List<BoundedMetric> all() {
        return List.of(
                rate(Metrics.ERROR_RATE, seen -> seen.share(Count.ERRORS, Count.OBSERVATIONS)),
                rate(Metrics.TIMEOUT_RATE, seen -> seen.share(Count.TIMEOUTS, Count.OBSERVATIONS)),
                rate(Metrics.COVERAGE, seen -> seen.share(Count.SCORED, Count.ANSWERED)),
                rate(Metrics.ACCURACY, seen -> seen.decisions().accuracy()),
                rate(Metrics.SENSITIVITY, seen -> seen.decisions().sensitivity()),
                rate(Metrics.SPECIFICITY, seen -> seen.decisions().specificity()),
                new BoundedMetric(Metrics.SAFETY_SCORE, seen -> new Sample(seen.safety(), 0)));
    }

    private static BoundedMetric rate(String name, Function<OutcomeSummary, Proportion> rate) {
        return new BoundedMetric(name, seen -> {
            Proportion proportion = rate.apply(seen);
            return new Sample(BoundedSum.of(proportion), proportion.successes());
        });
    }
}
