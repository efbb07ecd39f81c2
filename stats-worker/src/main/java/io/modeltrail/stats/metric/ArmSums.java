package io.modeltrail.stats.metric;

import java.math.BigDecimal;

/// The sufficient statistics of two variables over the units of one arm. Sums are exact decimals, so merging is exact
/// and neither order nor grouping leaves a trace; a variance from Σx² and Σx does not cancel.
public record ArmSums(long units, BigDecimal x, BigDecimal y, BigDecimal xx, BigDecimal yy, BigDecimal xy) {
    public ArmSums {
        if (units < 0) {
            throw new IllegalArgumentException("an arm has no fewer than 0 units, got " + units);
        }
    }

    public static ArmSums none() {
        return new ArmSums(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public static ArmSums of(long units, double x, double y, double xx, double yy, double xy) {
        return new ArmSums(
                units,
                BigDecimal.valueOf(x),
                BigDecimal.valueOf(y),
                BigDecimal.valueOf(xx),
                BigDecimal.valueOf(yy),
                BigDecimal.valueOf(xy));
    }

    public ArmSums with(double x, double y) {
        BigDecimal first = BigDecimal.valueOf(x);
        BigDecimal second = BigDecimal.valueOf(y);
        return plus(
                new ArmSums(1, first, second, first.multiply(first), second.multiply(second), first.multiply(second)));
    }

    public ArmSums plus(ArmSums other) {
        return new ArmSums(
                units + other.units,
                x.add(other.x),
                y.add(other.y),
                xx.add(other.xx),
                yy.add(other.yy),
                xy.add(other.xy));
    }

    /// n times the centred sum of squares of x; exact.
    BigDecimal scaledXX() {
        return scaled(xx, x, x);
    }

    BigDecimal scaledYY() {
        return scaled(yy, y, y);
    }

    BigDecimal scaledXY() {
        return scaled(xy, x, y);
    }

    BigDecimal count() {
        return BigDecimal.valueOf(units);
    }

    private BigDecimal scaled(BigDecimal products, BigDecimal first, BigDecimal second) {
        return count().multiply(products).subtract(first.multiply(second));
    }
}
