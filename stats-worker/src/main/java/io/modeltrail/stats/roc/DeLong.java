package io.modeltrail.stats.roc;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import java.util.Optional;
import java.util.OptionalDouble;

/// Areas under two ROC curves on the same cases, their covariance and the test that they are equal; a higher score
/// means more likely positive. Source: DeLong, DeLong and Clarke-Pearson (1988) Biometrics 44:837.
///
/// z and p are empty where the variance of the difference is unknown, or zero while the areas differ; equal areas
/// without variance give z = 0, p = 1.
public record DeLong(
        Auc first, Auc second, OptionalDouble covariance, double difference, OptionalDouble differenceVariance) {

    /// Empty when one of the classes has no case; refuses arrays of different length and scores that are not numbers.
    public static Optional<DeLong> compare(boolean[] truth, double[] firstScores, double[] secondScores) {
        check(truth, firstScores);
        check(truth, secondScores);
        Placements first = Placements.of(truth, firstScores);
        Placements second = Placements.of(truth, secondScores);
        if (!first.hasBothClasses()) {
            return Optional.empty();
        }
        boolean spread = first.hasVariance();
        Placements difference = first.minus(second);
        return Optional.of(new DeLong(
                area(first, spread),
                area(second, spread),
                spread ? OptionalDouble.of(first.covariance(second)) : OptionalDouble.empty(),
                difference.auc(),
                spread ? OptionalDouble.of(difference.covariance(difference)) : OptionalDouble.empty()));
    }

    /// One area alone; empty when one of the classes has no case.
    public static Optional<Auc> area(boolean[] truth, double[] scores) {
        return compare(truth, scores, scores).map(DeLong::first);
    }

    public OptionalDouble z() {
        if (differenceVariance.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (difference == 0) {
            return OptionalDouble.of(0);
        }
        double variance = differenceVariance.getAsDouble();
        return variance == 0 ? OptionalDouble.empty() : OptionalDouble.of(difference / Math.sqrt(variance));
    }

    public OptionalDouble p() {
        OptionalDouble z = z();
        return z.isEmpty() ? z : OptionalDouble.of(StandardNormal.twoSidedP(z.getAsDouble()));
    }

    public Optional<Interval> differenceInterval(double confidence) {
        return new Auc(difference, differenceVariance).interval(confidence);
    }

    private static Auc area(Placements placements, boolean spread) {
        return new Auc(
                placements.auc(),
                spread ? OptionalDouble.of(placements.covariance(placements)) : OptionalDouble.empty());
    }

    static void check(boolean[] truth, double[] scores) {
        if (scores.length != truth.length) {
            throw new IllegalArgumentException(
                    "one score a case is needed: " + truth.length + " cases, " + scores.length + " scores");
        }
        for (double score : scores) {
            if (Double.isNaN(score)) {
                throw new IllegalArgumentException("a missing score must be left out, not given as NaN");
            }
        }
    }
}
