package io.modeltrail.stats.mean;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StudentT;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/// A t test of a mean, or of a difference first - second, against a hypothesis. There is none (empty) where the
/// variance is unknown or zero.
public record TTest(double estimate, double hypothesis, double standardError, double degreesOfFreedom) {

    /// Student (1908): equal variances; one group may have a single value.
    public static Optional<TTest> pooled(Sample first, Sample second, double hypothesis) {
        double freedom = first.count() + second.count() - 2.0;
        if (first.count() < 1 || second.count() < 1 || freedom < 1) {
            return Optional.empty();
        }
        double variance = Differences.pooledVariance(first, second);
        return test(first, second, hypothesis, variance / first.count() + variance / second.count(), freedom);
    }

    /// Welch (1947) Biometrika 34:28: unequal variances, at least two values in each group.
    public static Optional<TTest> welch(Sample first, Sample second, double hypothesis) {
        if (first.count() < 2 || second.count() < 2) {
            return Optional.empty();
        }
        double squaredError = first.meanVariance() + second.meanVariance();
        double share = first.meanVariance() / squaredError;
        double other = second.meanVariance() / squaredError;
        double freedom = 1 / (share * share / (first.count() - 1) + other * other / (second.count() - 1));
        return test(first, second, hypothesis, squaredError, freedom);
    }

    /// Pairs of values; whether their differences vary is decided on the decimal numbers, as 2.2 - 2.1 and 1.1 - 1
    /// differ in binary only.
    public static Optional<TTest> paired(double[] first, double[] second, double hypothesis) {
        var differences = new double[first.length];
        boolean varies = false;
        for (int i = 0; i < differences.length; i++) {
            differences[i] = first[i] - second[i];
            varies |= i > 0 && difference(first, second, i).compareTo(difference(first, second, 0)) != 0;
        }
        Sample sample = Sample.of(differences);
        return varies
                ? test(
                        sample,
                        new Sample(1, 0, OptionalDouble.empty()),
                        hypothesis,
                        sample.meanVariance(),
                        differences.length - 1.0)
                : Optional.empty();
    }

    public double statistic() {
        return (estimate - hypothesis) / standardError;
    }

    public double p() {
        return distribution().twoSidedP(statistic());
    }

    /// Against a smaller value.
    public double lessP() {
        return distribution().lowerP(statistic());
    }

    /// Against a greater value.
    public double greaterP() {
        return distribution().upperP(statistic());
    }

    public Interval interval(double confidence) {
        double half = distribution().criticalValue(confidence) * standardError;
        return new Interval(estimate - half, estimate + half);
    }

    private StudentT distribution() {
        return new StudentT(degreesOfFreedom);
    }

    private static Optional<TTest> test(
            Sample first, Sample second, double hypothesis, double squaredError, double freedom) {
        return squaredError > 0
                ? Optional.of(new TTest(first.mean() - second.mean(), hypothesis, Math.sqrt(squaredError), freedom))
                : Optional.empty();
    }

    private static BigDecimal difference(double[] first, double[] second, int i) {
        return BigDecimal.valueOf(first[i]).subtract(BigDecimal.valueOf(second[i]));
    }
}
