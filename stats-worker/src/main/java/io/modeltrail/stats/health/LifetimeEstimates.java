package io.modeltrail.stats.health;

import io.modeltrail.events.observation.MetricEstimate;
import io.modeltrail.events.observation.Metrics;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.health.BoundedMetric.Sample;
import io.modeltrail.stats.sequential.AsymptoticSequence;
import io.modeltrail.stats.sequential.BetaBinomialSequence;
import io.modeltrail.stats.sequential.QuantileSequence;
import io.modeltrail.stats.summary.LatencyHistogram;
import io.modeltrail.stats.summary.Moments;
import io.modeltrail.stats.summary.OutcomeSummary;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Estimates over everything since a moment, each with the bounds of one confidence sequence that began then.
record LifetimeEstimates(double alpha, Instant since) {
    static final String RATE_METHOD = "beta-binomial confidence sequence";
    static final String MEAN_METHOD = "asymptotic confidence sequence";
    static final String QUANTILE_METHOD = "quantile confidence sequence";
    /// Below it the asymptotic sequence promises nothing.
    static final long LEAST_FOR_MEANS = 50;

    private static final double TUNING_SIZE = 1000;
    private static final double MICROS = 1000;
    private static final Map<String, Double> QUANTILES =
            Map.of(Metrics.LATENCY_P50, 0.5, Metrics.LATENCY_P95, 0.95, Metrics.LATENCY_P99, 0.99);

    Map<String, MetricEstimate> of(OutcomeSummary seen) {
        Map<String, MetricEstimate> estimates = new TreeMap<>();
        for (BoundedMetric metric : BoundedMetric.all()) {
            estimates.put(metric.name(), bounded(metric.sample().apply(seen)));
        }
        estimates.put(Metrics.LATENCY_MEAN, mean(seen.latency()));
        estimates.putAll(quantiles(seen.latencies()));
        return estimates;
    }

    Map<String, MetricEstimate> quantiles(LatencyHistogram latencies) {
        Map<String, MetricEstimate> estimates = new TreeMap<>();
        QUANTILES.forEach((name, share) -> {
            long values = latencies.count();
            var ranks = QuantileSequence.of(values, share, alpha);
            estimates.put(
                    name,
                    new MetricEstimate(
                            values,
                            0,
                            millis(latencies.quantile(share)),
                            millis(latencies.atRank(ranks.lowerRank())),
                            millis(latencies.atRank(ranks.upperRank())),
                            QUANTILE_METHOD,
                            alpha,
                            since));
        });
        return estimates;
    }

    private MetricEstimate bounded(Sample sample) {
        long count = sample.sum().count();
        if (count == 0) {
            return new MetricEstimate(0, 0, null, null, null, RATE_METHOD, alpha, since);
        }
        Interval bounds = BetaBinomialSequence.jeffreys().interval(sample.sum(), alpha);
        return new MetricEstimate(
                count,
                sample.events(),
                sample.sum().sum() / count,
                bounds.lower(),
                bounds.upper(),
                RATE_METHOD,
                alpha,
                since);
    }

    private MetricEstimate mean(Moments latency) {
        Optional<Interval> bounds = meanInterval(latency, alpha, TUNING_SIZE);
        return new MetricEstimate(
                latency.count(),
                0,
                latency.mean().isPresent() ? (Double) (latency.mean().getAsDouble() / MICROS) : null,
                bounds.map(Interval::lower).orElse(null),
                bounds.map(Interval::upper).orElse(null),
                MEAN_METHOD,
                alpha,
                since);
    }

    /// In milliseconds.
    static Optional<Interval> meanInterval(Moments latency, double alpha, double tuningSize) {
        if (latency.count() < LEAST_FOR_MEANS) {
            return Optional.empty();
        }
        return new AsymptoticSequence(alpha, tuningSize)
                .interval(
                        (double) latency.count(),
                        latency.mean().orElseThrow() / MICROS,
                        latency.standardError().orElseThrow() / MICROS);
    }

    private static @Nullable Double millis(OptionalLong micros) {
        return micros.isEmpty() ? null : (Double) (micros.getAsLong() / MICROS);
    }
}
