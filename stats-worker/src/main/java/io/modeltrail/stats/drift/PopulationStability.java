package io.modeltrail.stats.drift;

import java.util.Arrays;
import java.util.OptionalDouble;

/// How far a distribution over bins has moved from a reference, in nats. Undefined (empty) when either is empty.
/// Siddiqi (2006) for the index; Kullback and Leibler (1951); Lin (1991) IEEE Trans Inf Theory 37:145 for
/// Jensen-Shannon.
public final class PopulationStability {
    private final double[] expected;
    private final double[] actual;
    private final boolean defined;

    /// Counts a bin, of the reference and of now.
    public PopulationStability(double[] expected, double[] actual) {
        if (expected.length != actual.length) {
            throw new IllegalArgumentException(
                    "both distributions need the same bins, got " + expected.length + " and " + actual.length);
        }
        this.expected = shares(expected);
        this.actual = shares(actual);
        defined = Arrays.stream(expected).sum() > 0 && Arrays.stream(actual).sum() > 0;
    }

    /// Shares below `epsilon` are taken as `epsilon`, without renormalising; with 0 an empty bin makes it infinite.
    public OptionalDouble index(double epsilon) {
        return sum((a, e) -> {
            double now = Math.max(a, epsilon);
            double then = Math.max(e, epsilon);
            return now == then ? 0 : (now - then) * StrictMath.log(now / then);
        });
    }

    /// Kullback-Leibler divergence of the actual from the expected; infinite when a bin is new.
    public OptionalDouble kullbackLeibler() {
        return sum(PopulationStability::divergence);
    }

    /// Between 0 and ln 2.
    public OptionalDouble jensenShannon() {
        return sum((a, e) -> (divergence(a, (a + e) / 2) + divergence(e, (a + e) / 2)) / 2);
    }

    private OptionalDouble sum(Term term) {
        if (!defined) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += term.of(actual[i], expected[i]);
        }
        return OptionalDouble.of(Math.max(0, sum));
    }

    private static double divergence(double a, double e) {
        return a == 0 ? 0 : a * StrictMath.log(a / e);
    }

    private static double[] shares(double[] counts) {
        double total = Arrays.stream(counts).sum();
        return Arrays.stream(counts).map(count -> count / total).toArray();
    }

    private interface Term {
        double of(double actual, double expected);
    }
}
