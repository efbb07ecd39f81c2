package io.modeltrail.stats.contingency;

import io.modeltrail.stats.estimate.StandardNormal;
import java.math.BigInteger;
import java.util.OptionalDouble;

/// Counts of two groups (rows) by two outcomes (columns). Pearson's chi-square and what follows from it are undefined
/// (empty) when a row or a column is empty.
///
/// The determinant ad - bc is taken exactly: in doubles it loses its last digits at ten million a cell.
public record TwoByTwo(long a, long b, long c, long d) {
    public TwoByTwo {
        if ((a | b | c | d) < 0) {
            throw new IllegalArgumentException(
                    "counts of a table must not be negative: " + a + ", " + b + ", " + c + ", " + d);
        }
    }

    /// Pearson (1900), one degree of freedom.
    public OptionalDouble statistic() {
        return chiSquare(0);
    }

    public OptionalDouble p() {
        return upperTail(statistic());
    }

    /// Yates' correction, at most |O - E|.
    public OptionalDouble correctedStatistic() {
        return chiSquare(0.5);
    }

    public OptionalDouble correctedP() {
        return upperTail(correctedStatistic());
    }

    public OptionalDouble minimumExpected() {
        return hasEmptyMargin()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        (double) Math.min(firstRow(), secondRow()) / total() * Math.min(firstColumn(), secondColumn()));
    }

    /// The correlation of row and column, signed.
    public OptionalDouble phi() {
        return hasEmptyMargin() ? OptionalDouble.empty() : OptionalDouble.of(determinant() / rootOfMargins());
    }

    /// ad / bc: infinite when only bc is 0, empty when both products are.
    public OptionalDouble oddsRatio() {
        double ratio = (double) a * d / ((double) b * c);
        return Double.isNaN(ratio) ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    public FisherExact fisher() {
        return new FisherExact(this);
    }

    public long total() {
        return a + b + c + d;
    }

    long firstRow() {
        return a + b;
    }

    long secondRow() {
        return c + d;
    }

    long firstColumn() {
        return a + c;
    }

    long secondColumn() {
        return b + d;
    }

    boolean hasEmptyMargin() {
        return firstRow() == 0 || secondRow() == 0 || firstColumn() == 0 || secondColumn() == 0;
    }

    /// ad - bc, exact before it is rounded once.
    double determinant() {
        return product(a, d).subtract(product(b, c)).doubleValue();
    }

    static OptionalDouble upperTail(OptionalDouble statistic) {
        return statistic.isEmpty()
                ? statistic
                : OptionalDouble.of(StandardNormal.twoSidedP(Math.sqrt(statistic.getAsDouble())));
    }

    private OptionalDouble chiSquare(double correction) {
        if (hasEmptyMargin()) {
            return OptionalDouble.empty();
        }
        double distance = Math.max(0, Math.abs(determinant()) - correction * total());
        double root = distance / rootOfMargins();
        return OptionalDouble.of(root * root * total());
    }

    private double rootOfMargins() {
        return Math.sqrt((double) firstRow() * secondRow()) * Math.sqrt((double) firstColumn() * secondColumn());
    }

    private static BigInteger product(long x, long y) {
        return BigInteger.valueOf(x).multiply(BigInteger.valueOf(y));
    }
}
