package io.modeltrail.stats.clustered;

import io.modeltrail.stats.distribution.Normal;
import io.modeltrail.stats.estimate.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Two versions judged right or wrong on the same clustered cases: the difference of their proportions, second less
/// first, with the variance between clusters. With one case a cluster z² is McNemar's statistic, but for the spread
/// around the difference instead of around zero. Obuchowski (1998) Stat Med 17:1495.
public record ClusteredDifference(List<Cluster> clusters) {
    /// Both versions on the cases of one cluster.
    ///
    /// @param first successes of the first version among the cases
    public record Cluster(long first, long second, long cases) {
        public Cluster {
            if (first < 0 || second < 0 || first > cases || second > cases) {
                throw new IllegalArgumentException(
                        "a cluster needs 0 <= successes <= cases, got " + first + " and " + second + " of " + cases);
            }
        }
    }

    public ClusteredDifference {
        clusters = clusters.stream().filter(cluster -> cluster.cases() > 0).toList();
    }

    public OptionalDouble difference() {
        double cases = cases();
        return cases == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(clusters.stream()
                                .mapToDouble(cluster -> cluster.second() - cluster.first())
                                .sum()
                        / cases);
    }

    /// Empty below two clusters.
    public OptionalDouble variance() {
        return clusters.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(spread(difference().orElseThrow()));
    }

    public Optional<Interval> interval(double confidence) {
        return variance().isEmpty()
                ? Optional.empty()
                : Optional.of(Interval.around(
                        difference().orElseThrow(), Math.sqrt(variance().getAsDouble()), confidence));
    }

    /// Of the test that both are equal, the spread taken around zero; empty without any spread, save that equal
    /// answers everywhere give p = 1.
    public OptionalDouble p() {
        if (clusters.size() < 2) {
            return OptionalDouble.empty();
        }
        double difference = difference().orElseThrow();
        if (difference == 0) {
            return OptionalDouble.of(1);
        }
        double z = Math.abs(difference) / Math.sqrt(spread(0));
        return OptionalDouble.of(Math.min(1, 2 * Normal.survival(z)));
    }

    private double spread(double around) {
        double sum = 0;
        for (Cluster cluster : clusters) {
            double deviation = cluster.second() - cluster.first() - around * cluster.cases();
            sum += deviation * deviation;
        }
        double m = clusters.size();
        double cases = cases();
        return m / (m - 1) * sum / (cases * cases);
    }

    private double cases() {
        return clusters.stream().mapToDouble(Cluster::cases).sum();
    }
}
