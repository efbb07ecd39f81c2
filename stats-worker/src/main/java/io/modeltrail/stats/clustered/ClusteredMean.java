package io.modeltrail.stats.clustered;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The mean over cases of which several may belong to one cluster, with a normal interval of the variance between
/// clusters; undefined (empty) without cases, without an interval below two clusters.
public final class ClusteredMean {
    private final double[] values;
    private final int[] clusters;

    /// @param clusters of each case the number of its cluster, from 0
    public ClusteredMean(double[] values, int[] clusters) {
        this.values = values.clone();
        this.clusters = clusters.clone();
    }

    public OptionalDouble mean() {
        return Arrays.stream(values).average();
    }

    /// Of the mean, by the sums over each cluster.
    public OptionalDouble standardError() {
        double mean = mean().orElse(0);
        int count = IntStream.of(clusters).max().orElse(-1) + 1;
        if (count < 2) {
            return OptionalDouble.empty();
        }
        var sums = new double[count];
        for (int i = 0; i < values.length; i++) {
            sums[clusters[i]] += values[i] - mean;
        }
        double squares =
                IntStream.range(0, count).mapToDouble(i -> sums[i] * sums[i]).sum();
        return OptionalDouble.of(Math.sqrt(squares * count / (count - 1.0)) / values.length);
    }

    public Optional<Interval> interval(double confidence) {
        OptionalDouble error = standardError();
        return error.isEmpty()
                ? Optional.empty()
                : Optional.of(Interval.around(mean().orElseThrow(), error.getAsDouble(), confidence));
    }

    /// Two-sided, against a mean of zero.
    public OptionalDouble p() {
        OptionalDouble error = standardError();
        double mean = mean().orElse(0);
        return error.isEmpty()
                ? error
                : OptionalDouble.of(mean == 0 ? 1 : StandardNormal.twoSidedP(mean / error.getAsDouble()));
    }
}
