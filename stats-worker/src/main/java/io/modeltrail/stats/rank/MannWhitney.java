package io.modeltrail.stats.rank;

import io.modeltrail.stats.estimate.StandardNormal;
import java.util.Arrays;
import java.util.OptionalDouble;

/// Does the first sample tend to larger values? Mann and Whitney (1947) Ann Math Stat 18:50. Undefined (empty) when a
/// sample is empty; no test when all values are equal.
public final class MannWhitney {
    private static final int LARGEST_EXACT = 50;

    private final long first;
    private final long second;
    private final long twiceU;
    private final double tieTerm;
    private final boolean ties;

    public MannWhitney(double[] x, double[] y) {
        var runs = new Ties(x, y);
        first = x.length;
        second = y.length;
        ties = runs.anyTie();
        long twice = 0;
        long below = 0;
        double term = 0;
        for (int i = 0; i < runs.first.length; i++) {
            twice += runs.first[i] * (2 * below + runs.second[i]);
            below += runs.second[i];
            double size = (double) runs.first[i] + runs.second[i];
            term += (size * size - 1) * size;
        }
        twiceU = twice;
        tieTerm = term;
    }

    /// Pairs in which the first is larger, ties counted half; R's W.
    public OptionalDouble u() {
        return first == 0 || second == 0 ? OptionalDouble.empty() : OptionalDouble.of(twiceU / 2.0);
    }

    /// The probability that a value of the first sample is larger than one of the second, ties counted half.
    public OptionalDouble commonLanguageEffect() {
        return first == 0 || second == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(twiceU / 2.0 / ((double) first * second));
    }

    /// Normal approximation with the variance corrected for ties.
    public OptionalDouble p() {
        return normalP(distance());
    }

    /// With a continuity correction of one half.
    public OptionalDouble correctedP() {
        return normalP(Math.max(0, distance() - 0.5));
    }

    /// Twice the smaller tail of the permutation distribution; only without ties and up to 50 values a sample.
    public OptionalDouble exactP() {
        if (ties || Math.min(first, second) == 0 || Math.max(first, second) > LARGEST_EXACT) {
            return OptionalDouble.empty();
        }
        double[] orders = orders((int) first, (int) second);
        long u = twiceU / 2;
        long smaller = Math.min(u, first * second - u);
        double tail = Arrays.stream(orders, 0, (int) smaller + 1).sum();
        return OptionalDouble.of(Math.min(1, 2 * tail / Arrays.stream(orders).sum()));
    }

    private double distance() {
        return Math.abs(twiceU - first * second) / 2.0;
    }

    private OptionalDouble normalP(double distance) {
        double n = (double) first + second;
        double spread = (n - 1) * n * (n + 1) - tieTerm;
        if (Math.min(first, second) == 0 || spread <= 0) {
            return OptionalDouble.empty();
        }
        double variance = (double) first * second / 12 * (spread / (n * (n - 1)));
        return OptionalDouble.of(StandardNormal.twoSidedP(distance / Math.sqrt(variance)));
    }

    /// In how many of the equally likely orders of m and n values U is 0, 1, … m·n: the last value is the first
    /// sample's, above n others, or the second's.
    private static double[] orders(int m, int n) {
        var rows = new double[n + 1][];
        for (int j = 0; j <= n; j++) {
            rows[j] = new double[] {1};
        }
        for (int i = 1; i <= m; i++) {
            for (int j = 1; j <= n; j++) {
                var counts = new double[i * j + 1];
                for (int u = 0; u < counts.length; u++) {
                    counts[u] = (u >= j ? rows[j][u - j] : 0) + (u < rows[j - 1].length ? rows[j - 1][u] : 0);
                }
                rows[j] = counts;
            }
        }
        return rows[n];
    }
}
