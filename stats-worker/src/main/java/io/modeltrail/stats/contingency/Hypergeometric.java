package io.modeltrail.stats.contingency;

/// The first cell of a two by two table when all four margins are given and the odds ratio is one. In `long`s and
/// without library, whose `int` population ends at 2³¹.
final class Hypergeometric {
    private final double firstRow;
    private final double secondRow;
    private final double column;
    private final double p;
    private final double q;
    private final double normaliser;
    final long lowest;
    final long highest;
    final long mode;

    Hypergeometric(TwoByTwo table) {
        firstRow = table.firstRow();
        secondRow = table.secondRow();
        column = table.firstColumn();
        p = column / table.total();
        q = (double) table.secondColumn() / table.total();
        normaliser = BinomialTerm.log(column, (double) table.total(), p, q);
        lowest = Math.max(0, table.firstColumn() - table.secondRow());
        highest = Math.min(table.firstRow(), table.firstColumn());
        mode = Cells.last(lowest, highest, x -> ratio(x - 1) >= 1);
    }

    double log(long x) {
        return BinomialTerm.log((double) x, firstRow, p, q)
                + BinomialTerm.log(column - x, secondRow, p, q)
                - normaliser;
    }

    /// P(X = x + 1) / P(X = x).
    double ratio(long x) {
        return (firstRow - x) / (x + 1) * ((column - x) / (secondRow - column + x + 1));
    }

    /// P(X <= x).
    double atMost(long x) {
        if (x < lowest) {
            return 0;
        }
        return x <= mode ? below(x) : 1 - above(x + 1);
    }

    /// P(X >= x).
    double atLeast(long x) {
        if (x > highest) {
            return 0;
        }
        return x >= mode ? above(x) : 1 - below(x - 1);
    }

    private double below(long x) {
        double sum = 1;
        double term = 1;
        for (long i = x - 1; i >= lowest && term > sum * 0x1p-60; i--) {
            term /= ratio(i);
            sum += term;
        }
        return x < lowest ? 0 : StrictMath.exp(log(x)) * sum;
    }

    private double above(long x) {
        double sum = 1;
        double term = 1;
        for (long i = x; i < highest && term > sum * 0x1p-60; i++) {
            term *= ratio(i);
            sum += term;
        }
        return x > highest ? 0 : StrictMath.exp(log(x)) * sum;
    }
}
