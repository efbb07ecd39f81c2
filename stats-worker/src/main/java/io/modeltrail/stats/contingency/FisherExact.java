package io.modeltrail.stats.contingency;

import io.modeltrail.stats.estimate.Interval;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Fisher's exact test: the table given all its margins. With an empty row or column only one table is possible, and
/// every p is 1.
///
/// The two-sided p sums the tables at most as probable as this one, with R's relative tolerance of 1e-7 for ties.
public final class FisherExact {
    private static final double TIE = StrictMath.log1p(1e-7);

    private final TwoByTwo table;
    private final @Nullable Hypergeometric cells;

    FisherExact(TwoByTwo table) {
        this.table = table;
        cells = table.hasEmptyMargin() ? null : new Hypergeometric(table);
    }

    public double p() {
        if (cells == null) {
            return 1;
        }
        double threshold = cells.log(table.a()) + TIE;
        if (cells.log(cells.mode) <= threshold) {
            return 1;
        }
        long below = Cells.last(cells.lowest - 1, cells.mode - 1, x -> cells.log(x) <= threshold);
        long above = Cells.last(cells.mode, cells.highest, x -> cells.log(x) > threshold) + 1;
        return Math.min(1, cells.atMost(below) + cells.atLeast(above));
    }

    /// Against an odds ratio below one.
    public double lessP() {
        return cells == null ? 1 : Math.min(1, cells.atMost(table.a()));
    }

    /// Against an odds ratio above one.
    public double greaterP() {
        return cells == null ? 1 : Math.min(1, cells.atLeast(table.a()));
    }

    /// The odds ratio under which this table's first cell is the expected one, given the margins; empty with an empty
    /// row or column.
    public OptionalDouble oddsRatio() {
        return cells == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(new ConditionalOddsRatio(table.a(), cells).estimate());
    }

    /// Exact limits of the odds ratio given the margins; from 0 to infinity with an empty row or column.
    public Interval oddsRatioLimits(double confidence) {
        return cells == null
                ? new Interval(0, Double.POSITIVE_INFINITY)
                : new ConditionalOddsRatio(table.a(), cells).limits(confidence);
    }
}
