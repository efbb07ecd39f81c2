package io.modeltrail.stats.rank;

import java.util.Arrays;

/// Two samples sorted together, as runs of equal values; -0.0 equals 0.0, which a plain sort would not say.
final class Ties {
    /// How many of the first and of the second sample are in each run, by rising value.
    final int[] first;

    final int[] second;

    Ties(double[] x, double[] y) {
        double[] a = sorted(x);
        double[] b = sorted(y);
        var inFirst = new int[a.length + b.length];
        var inSecond = new int[a.length + b.length];
        int runs = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            double value = i == a.length ? b[j] : j == b.length ? a[i] : Math.min(a[i], b[j]);
            for (; i < a.length && a[i] == value; i++) {
                inFirst[runs]++;
            }
            for (; j < b.length && b[j] == value; j++) {
                inSecond[runs]++;
            }
            runs++;
        }
        first = Arrays.copyOf(inFirst, runs);
        second = Arrays.copyOf(inSecond, runs);
    }

    boolean anyTie() {
        return first.length < Arrays.stream(first).sum() + Arrays.stream(second).sum();
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        for (int i = 0; i < sorted.length; i++) {
            if (Double.isNaN(sorted[i])) {
                throw new IllegalArgumentException("a missing value must be left out, not given as NaN");
            }
            sorted[i] += 0.0;
        }
        Arrays.sort(sorted);
        return sorted;
    }
}
