package io.modeltrail.stats.metric;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/// A difference of means (y) adjusted by what was known before the experiment (x), with one slope from both arms:
/// Deng, Xu, Kohavi and Walker (2013) WSDM. Empty where an arm has no unit, for errors fewer than two, or where x
/// does not vary.
public record Cuped(ArmSums control, ArmSums treatment) {

    /// The slope θ of y on x within the arms.
    public OptionalDouble theta() {
        return isAdjustable() ? number(slope()) : OptionalDouble.empty();
    }

    /// Treatment - control.
    public OptionalDouble unadjustedDifference() {
        return hasMeans() ? number(difference(treatment.y(), control.y())) : OptionalDouble.empty();
    }

    public OptionalDouble difference() {
        return isAdjustable()
                ? number(difference(treatment.y(), control.y())
                        .subtract(slope().multiply(difference(treatment.x(), control.x()))))
                : OptionalDouble.empty();
    }

    public OptionalDouble unadjustedStandardError() {
        return hasErrors() ? root(unadjustedVariance()) : OptionalDouble.empty();
    }

    public OptionalDouble standardError() {
        return hasErrors() && isAdjustable() ? root(adjustedVariance()) : OptionalDouble.empty();
    }

    /// The share of the variance that the adjustment removes; empty when there is none to remove.
    public OptionalDouble varianceReduction() {
        if (!hasErrors() || !isAdjustable() || unadjustedVariance().signum() == 0) {
            return OptionalDouble.empty();
        }
        return number(unadjustedVariance().subtract(adjustedVariance()).divide(unadjustedVariance(), DECIMAL128));
    }

    private boolean hasMeans() {
        return control.units() > 0 && treatment.units() > 0;
    }

    private boolean hasErrors() {
        return control.units() > 1 && treatment.units() > 1;
    }

    private boolean isAdjustable() {
        return hasMeans() && denominator().signum() != 0;
    }

    private BigDecimal difference(BigDecimal second, BigDecimal first) {
        return second.divide(treatment.count(), DECIMAL128).subtract(first.divide(control.count(), DECIMAL128));
    }

    private BigDecimal slope() {
        return numerator().divide(denominator(), DECIMAL128);
    }

    /// Sxy of both arms, times the product of their sizes.
    private BigDecimal numerator() {
        return control.scaledXY()
                .multiply(treatment.count())
                .add(treatment.scaledXY().multiply(control.count()));
    }

    private BigDecimal denominator() {
        return control.scaledXX()
                .multiply(treatment.count())
                .add(treatment.scaledXX().multiply(control.count()));
    }

    private BigDecimal unadjustedVariance() {
        return meanVariance(control.scaledYY(), control).add(meanVariance(treatment.scaledYY(), treatment));
    }

    private BigDecimal adjustedVariance() {
        return meanVariance(residual(control), control).add(meanVariance(residual(treatment), treatment));
    }

    /// n times Syy - 2 θ Sxy + θ² Sxx, over one denominator: exactly 0 when y is a line of x.
    private BigDecimal residual(ArmSums arm) {
        BigDecimal below = denominator();
        BigDecimal above = numerator();
        return arm.scaledYY()
                .multiply(below.pow(2))
                .subtract(arm.scaledXY().multiply(above).multiply(below).multiply(BigDecimal.TWO))
                .add(arm.scaledXX().multiply(above.pow(2)))
                .divide(below.pow(2), DECIMAL128);
    }

    private static BigDecimal meanVariance(BigDecimal scaledSquares, ArmSums arm) {
        BigDecimal n = arm.count();
        return scaledSquares.divide(n.multiply(n).multiply(n.subtract(BigDecimal.ONE)), DECIMAL128);
    }

    private static OptionalDouble root(BigDecimal variance) {
        return OptionalDouble.of(Math.sqrt(Math.max(0, variance.doubleValue())));
    }

    private static OptionalDouble number(BigDecimal value) {
        return OptionalDouble.of(value.doubleValue());
    }
}
