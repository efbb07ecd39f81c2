package io.modeltrail.stats.bootstrap;

import io.modeltrail.stats.distribution.Normal;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A statistic, its replicates on resamples in rising order, and Efron's bias-corrected and accelerated interval (1987
/// JASA 82:171; the acceleration of several strata: Davison and Hinkley 1997 section 5.4), beside the plain
/// percentiles. The same seed gives the same bytes on any machine.
///
/// Intervals are empty where the statistic is undefined on the data or on more than one resample in twenty, or no two
/// resamples differ (perfect separation: there the bootstrap knows nothing).
public final class Bootstrap {
    public static final int FEWEST_REPLICATES = 2000;
    private final double estimate;
    private final double[] replicates;
    private final int undefined;
    private final OptionalDouble acceleration;

    private Bootstrap(double estimate, double[] replicates, int undefined, OptionalDouble acceleration) {
        this.estimate = estimate;
        this.replicates = replicates;
        this.undefined = undefined;
        this.acceleration = acceleration;
    }

    /// Resamples the units and computes the statistic on each resample, on the data, and without each single unit.
    ///
    /// @param statistic of the cases at these indices; NaN where it is undefined
    public static Bootstrap run(Units units, ToDoubleFunction<int[]> statistic, long seed, int replicates) {
        if (replicates < FEWEST_REPLICATES || replicates > 1_000_000) {
            throw new IllegalArgumentException(
                    "replicates must be " + FEWEST_REPLICATES + " to 1000000, got " + replicates);
        }
        var draws = new SeededDraws(seed);
        double[] defined = IntStream.range(0, replicates)
                .mapToDouble(i -> statistic.applyAsDouble(units.resample(draws)))
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .sorted()
                .toArray();
        return new Bootstrap(
                statistic.applyAsDouble(units.all()),
                defined,
                replicates - defined.length,
                acceleration(units, statistic));
    }

    /// On the data; NaN where it is undefined.
    public double estimate() {
        return estimate;
    }

    /// Resamples on which the statistic was not a number; they are left out.
    public int undefined() {
        return undefined;
    }

    public OptionalDouble standardError() {
        return isUsable()
                ? OptionalDouble.of(Math.sqrt(
                        squaresAround(DoubleStream.of(replicates).average().orElseThrow()) / (replicates.length - 1)))
                : OptionalDouble.empty();
    }

    public Optional<Interval> percentile(double confidence) {
        double tail = StandardNormal.tail(confidence);
        return isUsable() ? Optional.of(new Interval(quantile(tail), quantile(1 - tail))) : Optional.empty();
    }

    /// Empty too where the whole distribution lies on one side of the estimate, or the acceleration is unknown.
    public Optional<Interval> bca(double confidence) {
        double z = StandardNormal.criticalValue(confidence);
        if (!isUsable() || acceleration.isEmpty()) {
            return Optional.empty();
        }
        double bias = bias();
        double lower = adjusted(bias, bias - z);
        double upper = adjusted(bias, bias + z);
        return Double.isFinite(bias) && lower <= upper
                ? Optional.of(new Interval(quantile(lower), quantile(upper)))
                : Optional.empty();
    }

    private boolean isUsable() {
        return !Double.isNaN(estimate)
                && undefined * 20L <= undefined + (long) replicates.length
                && replicates[0] < replicates[replicates.length - 1];
    }

    /// The normal quantile of the share of replicates below the estimate, ties counting half.
    private double bias() {
        double below = Arrays.stream(replicates)
                .map(value -> value < estimate ? 1 : value == estimate ? 0.5 : 0)
                .sum();
        return -Normal.upperQuantile(below / replicates.length);
    }

    private double adjusted(double bias, double shifted) {
        double stretch = 1 - acceleration.orElseThrow() * shifted;
        // Beyond a pole of the transformation the limit is the end of the distribution.
        return stretch > 0 ? Normal.cumulative(bias + shifted / stretch) : shifted > 0 ? 1 : 0;
    }

    /// Between order statistics, the k-th being the quantile k / (B + 1).
    private double quantile(double share) {
        double rank = Math.clamp(share * (replicates.length + 1), 1, replicates.length);
        int below = (int) rank;
        double from = replicates[below - 1];
        double to = replicates[Math.min(below, replicates.length - 1)];
        return from + (rank - below) * (to - from);
    }

    private double squaresAround(double mean) {
        return DoubleStream.of(replicates)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static OptionalDouble acceleration(Units units, ToDoubleFunction<int[]> statistic) {
        double cubes = 0;
        double squares = 0;
        for (int s = 0; s < units.strata().size(); s++) {
            int stratum = s;
            int size = units.strata().get(s).size();
            double[] left = IntStream.range(0, size)
                    .mapToDouble(unit -> statistic.applyAsDouble(units.without(stratum, unit)))
                    .toArray();
            double mean = Arrays.stream(left).average().orElse(Double.NaN);
            for (double value : left) {
                double influence = (size - 1.0) * (mean - value) / size;
                squares += influence * influence;
                cubes += influence * influence * influence;
            }
        }
        double acceleration = cubes / (6 * StrictMath.pow(squares, 1.5));
        return Double.isFinite(acceleration) ? OptionalDouble.of(acceleration) : OptionalDouble.empty();
    }
}
