package io.modeltrail.stats.contingency;

/// The first cell given the margins when the odds ratio is not one: weights relative to the mode, summed outwards
/// until they no longer count.
final class Noncentral {
    private static final double NEGLIGIBLE = 0x1p-70;

    private final Hypergeometric cells;
    private final double oddsRatio;
    private final long mode;

    Noncentral(Hypergeometric cells, double logOddsRatio) {
        this.cells = cells;
        oddsRatio = StrictMath.exp(logOddsRatio);
        mode = Cells.last(cells.lowest, cells.highest, x -> ratio(x - 1) >= 1);
    }

    double meanMinus(long x) {
        return sums(x)[1];
    }

    double atMost(long x) {
        return sums(x)[2];
    }

    double atLeast(long x) {
        return sums(x)[3];
    }

    /// Weight, mean distance from x, P(X <= x) and P(X >= x).
    private double[] sums(long x) {
        var sums = new double[4];
        add(sums, mode, 1, x);
        double term = 1;
        for (long i = mode; i < cells.highest && term > NEGLIGIBLE; i++) {
            term *= ratio(i);
            add(sums, i + 1, term, x);
        }
        term = 1;
        for (long i = mode - 1; i >= cells.lowest && term > NEGLIGIBLE; i--) {
            term /= ratio(i);
            add(sums, i, term, x);
        }
        for (int i = 1; i < sums.length; i++) {
            sums[i] /= sums[0];
        }
        return sums;
    }

    private static void add(double[] sums, long cell, double weight, long x) {
        sums[0] += weight;
        sums[1] += weight * (cell - x);
        sums[2] += cell <= x ? weight : 0;
        sums[3] += cell >= x ? weight : 0;
    }

    private double ratio(long x) {
        return cells.ratio(x) * oddsRatio;
    }
}
