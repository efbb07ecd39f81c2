package io.modeltrail.stats.drift;

import io.modeltrail.stats.rank.KolmogorovSmirnov;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The values that everything later is held against. They never change: a reference that follows the data would follow
/// a slow drift too.
public final class FrozenReference {
    private final double[] sorted;
    private final double mean;
    private final double deviation;

    public FrozenReference(double... values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("a reference needs at least 2 values, got " + values.length);
        }
        sorted = values.clone();
        for (int i = 0; i < sorted.length; i++) {
            if (!Double.isFinite(sorted[i])) {
                throw new IllegalArgumentException("a reference needs finite values, got " + sorted[i]);
            }
            // -0.0 sorts below 0.0, yet they are the same value.
            sorted[i] += 0.0;
        }
        Arrays.sort(sorted);
        mean = Arrays.stream(sorted).average().orElseThrow();
        deviation = Math.sqrt(Arrays.stream(sorted)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (sorted.length - 1));
    }

    double[] values() {
        return sorted.clone();
    }

    public double mean() {
        return mean;
    }

    public double deviation() {
        return deviation;
    }

    /// In standard deviations; only a reference that varies has a scale.
    OptionalDouble standardised(double value) {
        return sorted[0] < sorted[sorted.length - 1] && deviation > 0
                ? OptionalDouble.of((value - mean) / deviation)
                : OptionalDouble.empty();
    }

    /// The population stability index of these values; a bin that is empty on one side counts half a value.
    OptionalDouble populationStability(double[] values, int bins) {
        double[] edges = IntStream.range(1, bins)
                .mapToDouble(i -> sorted[(int) ((long) i * sorted.length / bins)])
                .distinct()
                .toArray();
        return new PopulationStability(counts(sorted, edges), counts(values, edges))
                .index(0.5 / Math.max(values.length, sorted.length));
    }

    OptionalDouble kolmogorovP(double[] values) {
        return new KolmogorovSmirnov(sorted, values).p();
    }

    /// Bin i holds what is at least edge i - 1 and less than edge i.
    private static double[] counts(double[] values, double[] edges) {
        var counts = new double[edges.length + 1];
        for (double value : values) {
            int found = Arrays.binarySearch(edges, value + 0.0);
            counts[found >= 0 ? found + 1 : -found - 1]++;
        }
        return counts;
    }
}
