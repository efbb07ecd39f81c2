package io.modeltrail.stats.health;

import io.modeltrail.events.observation.MetricEstimate;
import io.modeltrail.events.observation.Metrics;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.health.BoundedMetric.Sample;
import io.modeltrail.stats.observation.PartitionStatistics;
import io.modeltrail.stats.sequential.AlphaSpending;
import io.modeltrail.stats.sequential.BetaBinomialSequence;
import io.modeltrail.stats.sequential.RestartedBounds;
import io.modeltrail.stats.summary.Moments;
import io.modeltrail.stats.summary.OutcomeSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Estimates over the window. Their bounds come from sequences restarted at the start of each second, of which some
/// dozen are consulted at a time: the last seconds one by one, then ever fewer up to the whole window. Where the rate
/// has
/// changed within the window, the estimate is the one since the restart whose bound found the change, with its samples.
final class RecentEstimates {
    private static final double TUNING_SIZE = 100;
    private static final double MICROS = 1000;
    private static final List<BoundedMetric> METRICS = BoundedMetric.all();
    private final VersionHealth health;
    private final double alpha;
    private final Instant windowStart;
    private final Map<String, RestartedBounds> bounds = new HashMap<>();
    private final Map<String, Map<Long, Sample>> samples = new HashMap<>();
    private RestartedBounds latency = RestartedBounds.ofMean();

    private RecentEstimates(VersionHealth health, double alpha, Instant windowStart) {
        this.health = health;
        this.alpha = alpha;
        this.windowStart = windowStart;
    }

    static Map<String, MetricEstimate> of(VersionHealth health, double alpha, Instant windowStart) {
        var estimates = new RecentEstimates(health, alpha, windowStart);
        estimates.consultRestarts();
        return estimates.build();
    }

    private void consultRestarts() {
        long first = VersionHealth.paneOf(health.firstAt());
        long oldest = Math.max(first, health.firstPaneOfWindow());
        var since = new OutcomeSummary();
        long next = 1;
        for (long age = 1, pane = health.lastPane(); pane >= oldest; age++, pane--) {
            health.addPane(pane, since);
            if (age == next || pane == oldest) {
                consult(pane - first + 1, since);
                next = Math.max(age + 1, age * 3 / 2);
            }
        }
    }

    private void consult(long restart, OutcomeSummary since) {
        for (BoundedMetric metric : METRICS) {
            Sample sample = metric.sample().apply(since);
            samples.computeIfAbsent(metric.name(), _ -> new HashMap<>()).put(restart, sample);
            bounds.merge(
                    metric.name(),
                    RestartedBounds.ofRate().sinceRestart(restart, sample.sum(), alpha),
                    (known, _) -> known.sinceRestart(restart, sample.sum(), alpha));
        }
        LifetimeEstimates.meanInterval(since.latency(), AlphaSpending.share(alpha, restart), TUNING_SIZE)
                .ifPresent(own -> latency = latency.sinceRestart(restart, own));
    }

    private Map<String, MetricEstimate> build() {
        OutcomeSummary recent = health.recent();
        Map<String, MetricEstimate> estimates = new TreeMap<>();
        for (BoundedMetric metric : METRICS) {
            estimates.put(metric.name(), bounded(metric, metric.sample().apply(recent)));
        }
        estimates.put(Metrics.LATENCY_MEAN, mean(recent.latency()));
        // Quantiles have one restart only: the start of the window, with its own share of alpha.
        long restart = Math.max(1, health.firstPaneOfWindow() - VersionHealth.paneOf(health.firstAt()) + 1);
        estimates.putAll(
                new LifetimeEstimates(AlphaSpending.share(alpha, restart), windowStart).quantiles(recent.latencies()));
        return estimates;
    }

    private MetricEstimate bounded(BoundedMetric metric, Sample whole) {
        RestartedBounds known = bounds.getOrDefault(metric.name(), RestartedBounds.ofRate());
        long restart = restartOfChange(whole, known);
        Sample sample = samples.getOrDefault(metric.name(), Map.of()).getOrDefault(restart, whole);
        Interval bounds = restart == 0 ? new Interval(known.lower(), known.upper()) : since(restart, sample);
        long count = sample.sum().count();
        boolean defined = count > 0;
        return new MetricEstimate(
                count,
                sample.events(),
                defined ? (Double) (sample.sum().sum() / count) : null,
                defined ? (Double) bounds.lower() : null,
                defined ? (Double) bounds.upper() : null,
                "restarted " + LifetimeEstimates.RATE_METHOD,
                alpha,
                restart == 0 ? windowStart : startOf(restart));
    }

    /// The restart whose bound excludes the estimate of the whole window; 0 where none does.
    private static long restartOfChange(Sample whole, RestartedBounds known) {
        if (whole.sum().count() == 0) {
            return 0;
        }
        double mean = whole.sum().sum() / whole.sum().count();
        return mean < known.lower() ? known.lowerRestart() : mean > known.upper() ? known.upperRestart() : 0;
    }

    private Interval since(long restart, Sample sample) {
        return BetaBinomialSequence.jeffreys().interval(sample.sum(), AlphaSpending.share(alpha, restart));
    }

    private Instant startOf(long restart) {
        long pane = VersionHealth.paneOf(health.firstAt()) + restart - 1;
        return Instant.ofEpochMilli(pane * PartitionStatistics.PANE_MILLIS);
    }

    private MetricEstimate mean(Moments recent) {
        return new MetricEstimate(
                recent.count(),
                0,
                recent.mean().isPresent() ? (Double) (recent.mean().getAsDouble() / MICROS) : null,
                finite(latency.lower()),
                finite(latency.upper()),
                "restarted " + LifetimeEstimates.MEAN_METHOD,
                alpha,
                windowStart);
    }

    private static @Nullable Double finite(double bound) {
        return Double.isInfinite(bound) ? null : (Double) bound;
    }
}
