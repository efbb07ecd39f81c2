package io.modeltrail.stats.metric;

import static java.math.MathContext.DECIMAL128;

import io.modeltrail.stats.estimate.StandardNormal;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/// A metric that is a ratio of sums, numerator (x) over denominator (y), in two arms; its units are those that were
/// randomised. Delta method: Deng, Knoblich and Lu (2018) KDD. A ratio over zero is undefined (empty), an error needs
/// two units an arm.
public record RatioMetric(ArmSums control, ArmSums treatment) {

    public OptionalDouble controlRatio() {
        return ratio(control);
    }

    public OptionalDouble treatmentRatio() {
        return ratio(treatment);
    }

    /// Treatment - control.
    public OptionalDouble difference() {
        return hasRatios()
                ? OptionalDouble.of(treatment
                        .x()
                        .multiply(control.y())
                        .subtract(control.x().multiply(treatment.y()))
                        .divide(control.y().multiply(treatment.y()), DECIMAL128)
                        .doubleValue())
                : OptionalDouble.empty();
    }

    public OptionalDouble standardError() {
        return hasErrors()
                ? OptionalDouble.of(Math.sqrt(variance(control) + variance(treatment)))
                : OptionalDouble.empty();
    }

    /// Empty also when nothing varies.
    public OptionalDouble z() {
        OptionalDouble error = standardError();
        return error.isPresent() && error.getAsDouble() > 0
                ? OptionalDouble.of(difference().orElseThrow() / error.getAsDouble())
                : OptionalDouble.empty();
    }

    public OptionalDouble p() {
        OptionalDouble z = z();
        return z.isEmpty() ? z : OptionalDouble.of(StandardNormal.twoSidedP(z.getAsDouble()));
    }

    /// The relative difference; empty when the control's ratio is 0.
    public OptionalDouble lift() {
        return hasLift()
                ? OptionalDouble.of(difference().orElseThrow() / controlRatio().orElseThrow())
                : OptionalDouble.empty();
    }

    public OptionalDouble liftStandardError() {
        if (!hasLift() || !hasErrors()) {
            return OptionalDouble.empty();
        }
        double base = controlRatio().orElseThrow();
        double relative = treatmentRatio().orElseThrow() / base;
        return OptionalDouble.of(
                Math.sqrt(variance(treatment) + relative * relative * variance(control)) / Math.abs(base));
    }

    private boolean hasRatios() {
        return ratio(control).isPresent() && ratio(treatment).isPresent();
    }

    private boolean hasErrors() {
        return hasRatios() && control.units() > 1 && treatment.units() > 1;
    }

    private boolean hasLift() {
        return hasRatios() && control.x().signum() != 0;
    }

    private static OptionalDouble ratio(ArmSums arm) {
        return arm.y().signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(arm.x().divide(arm.y(), DECIMAL128).doubleValue());
    }

    /// (v_x - 2 R c_xy + R² v_y) / (mean_y² n), all over one denominator, so that a constant ratio has exactly none.
    private static double variance(ArmSums arm) {
        BigDecimal numerator = arm.scaledXX()
                .multiply(arm.y().pow(2))
                .subtract(arm.scaledXY().multiply(arm.x()).multiply(arm.y()).multiply(BigDecimal.TWO))
                .add(arm.scaledYY().multiply(arm.x().pow(2)));
        BigDecimal denominator = arm.y().pow(4).multiply(arm.count().subtract(BigDecimal.ONE));
        return Math.max(0, numerator.divide(denominator, DECIMAL128).doubleValue());
    }
}
