package io.modeltrail.stats.comparison.study;

import io.modeltrail.stats.clustered.ClusterCounts;
import io.modeltrail.stats.clustered.ClusteredDifference;
import io.modeltrail.stats.clustered.ClusteredDifference.Cluster;
import io.modeltrail.stats.clustered.ClusteredProportion;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.paired.PairedProportions;
import io.modeltrail.stats.proportion.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// How often each version was right on the same cases: Wilson's and Tango's intervals with McNemar's mid-p test, and
/// where subjects have several cases no limit narrower and no p-value smaller than the variance between subjects gives.
/// The wider of both is reported because agreement everywhere leaves the latter without any spread.
final class PairedRates {
    private final PairedProportions counts;
    private final List<Cluster> clusters;
    private final boolean clustered;

    private PairedRates(PairedProportions counts, List<Cluster> clusters, boolean clustered) {
        this.counts = counts;
        this.clusters = clusters;
        this.clustered = clustered;
    }

    /// @param clustered whether subjects of the study have several cases
    static PairedRates of(List<JudgedCase> cases, boolean clustered) {
        var counts = new PairedProportions(0, 0, 0, 0);
        Map<String, Cluster> subjects = new TreeMap<>();
        for (JudgedCase one : cases) {
            boolean first = one.firstRight();
            boolean second = one.secondRight();
            counts = counts.plus(new PairedProportions(
                    first && second ? 1 : 0,
                    first && !second ? 1 : 0,
                    !first && second ? 1 : 0,
                    !first && !second ? 1 : 0));
            subjects.merge(
                    one.of().subject(),
                    new Cluster(first ? 1 : 0, second ? 1 : 0, 1),
                    (a, b) -> new Cluster(a.first() + b.first(), a.second() + b.second(), a.cases() + b.cases()));
        }
        return new PairedRates(counts, new ArrayList<>(subjects.values()), clustered);
    }

    PairedProportions counts() {
        return counts;
    }

    long cases() {
        return counts.cases();
    }

    Effect effect(double confidence) {
        return new Effect(
                counts.first().rate(),
                interval(counts.first(), Cluster::first, confidence),
                counts.second().rate(),
                interval(counts.second(), Cluster::second, confidence),
                counts.swapped().difference(),
                gain(confidence),
                p());
    }

    /// How surely the second version is not worse than the first by the margin: a standard normal deviate, the smaller
    /// of both methods.
    double zNotWorse(double margin) {
        double score = counts.swapped().score(-margin);
        return clustered ? Math.min(score, between(margin)) : score;
    }

    /// How surely it is worse by more than the margin.
    double zWorse(double margin) {
        double score = -counts.swapped().score(-margin);
        return clustered ? Math.min(score, -between(margin)) : score;
    }

    private double between(double margin) {
        var both = new ClusteredDifference(clusters);
        OptionalDouble variance = both.variance();
        double distance = both.difference().orElse(0) + margin;
        return variance.isEmpty() || distance == 0 ? 0 : distance / Math.sqrt(variance.getAsDouble());
    }

    private Optional<Interval> interval(Proportion rate, ToLongFunction<Cluster> successes, double confidence) {
        Optional<Interval> independent = rate.wilson(confidence);
        if (!clustered) {
            return independent;
        }
        ClusterCounts sums = ClusterCounts.none();
        for (Cluster cluster : clusters) {
            sums = sums.with(successes.applyAsLong(cluster), cluster.cases());
        }
        return wider(independent, new ClusteredProportion(sums).interval(confidence));
    }

    private Optional<Interval> gain(double confidence) {
        Optional<Interval> tango = counts.swapped().tango(confidence);
        return clustered ? wider(tango, new ClusteredDifference(clusters).interval(confidence)) : tango;
    }

    private OptionalDouble p() {
        if (counts.cases() == 0) {
            return OptionalDouble.empty();
        }
        double independent = counts.mcNemar().midP();
        if (!clustered) {
            return OptionalDouble.of(independent);
        }
        OptionalDouble between = new ClusteredDifference(clusters).p();
        return between.isEmpty() ? between : OptionalDouble.of(Math.max(independent, between.getAsDouble()));
    }

    private static Optional<Interval> wider(Optional<Interval> one, Optional<Interval> other) {
        return one.flatMap(a ->
                other.map(b -> new Interval(Math.min(a.lower(), b.lower()), Math.max(a.upper(), b.upper()))));
    }
}
