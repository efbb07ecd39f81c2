package io.modeltrail.stats.contingency;

import java.util.List;
import java.util.OptionalDouble;

/// Two by two tables of one comparison, a table a stratum, combined without pooling: a stratum with fewer than two
/// cases says nothing. Mantel and Haenszel (1959) JNCI 22:719; R's `mantelhaen.test`.
public record MantelHaenszel(List<TwoByTwo> strata) {
    /// Rounding must not decide whether a distance of exactly one half is corrected.
    private static final double TIE = 1e-12;

    public MantelHaenszel {
        strata = List.copyOf(strata);
    }

    /// Chi-square with one degree of freedom; empty when no stratum has both rows and both columns.
    public OptionalDouble statistic() {
        return over(distance());
    }

    public OptionalDouble p() {
        return TwoByTwo.upperTail(statistic());
    }

    /// With a continuity correction of one half, as in R none when the distance is less than that.
    public OptionalDouble correctedStatistic() {
        double distance = distance();
        return over(distance >= 0.5 - TIE ? Math.max(0, distance - 0.5) : distance);
    }

    public OptionalDouble correctedP() {
        return TwoByTwo.upperTail(correctedStatistic());
    }

    /// The common odds ratio: infinite when only its denominator is 0, empty when both are.
    public OptionalDouble oddsRatio() {
        double agreeing = 0;
        double opposing = 0;
        for (TwoByTwo each : strata) {
            if (each.total() > 0) {
                agreeing += (double) each.a() / each.total() * each.d();
                opposing += (double) each.b() / each.total() * each.c();
            }
        }
        double ratio = agreeing / opposing;
        return Double.isNaN(ratio) ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    /// |sum of a - E(a)|, where a - E(a) = (ad - bc) / n.
    private double distance() {
        double sum = 0;
        for (TwoByTwo each : strata) {
            sum += each.total() == 0 ? 0 : each.determinant() / each.total();
        }
        return Math.abs(sum);
    }

    private OptionalDouble over(double distance) {
        double variance = 0;
        for (TwoByTwo each : strata) {
            double n = each.total();
            if (n > 1) {
                variance += (each.firstRow() / n)
                        * (each.secondRow() / n)
                        * each.firstColumn()
                        * (each.secondColumn() / (n - 1));
            }
        }
        return variance == 0 ? OptionalDouble.empty() : OptionalDouble.of(distance / variance * distance);
    }
}
