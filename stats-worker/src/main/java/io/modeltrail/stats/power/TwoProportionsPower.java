package io.modeltrail.stats.power;

import io.modeltrail.stats.distribution.Normal;
import java.util.OptionalDouble;

/// Two-sided comparison of two proportions with n subjects in each group, by two approximations: the pooled z test as
/// in R's `power.prop.test` (nearer tail only) and the difference of arcsines, Cohen's h, as in `pwr.2p.test` (both
/// tails). Fleiss, Levin and Paik (2003) chapter 4; Cohen (1988) chapter 6.
///
/// Empty where undefined: both rates 0 or both 1 have no variance; equal rates, or a power that even n = 0 exceeds,
/// have no sample size.
public record TwoProportionsPower(double first, double second, double alpha) {
    public TwoProportionsPower {
        Levels.rate("p1", first);
        Levels.rate("p2", second);
        Levels.share("alpha", alpha);
    }

    public OptionalDouble power(double n) {
        double surplus = Math.sqrt(Levels.size(n)) * difference() - critical() * nullDeviation();
        double z = surplus / alternativeDeviation();
        return Double.isNaN(z) ? OptionalDouble.empty() : OptionalDouble.of(Normal.cumulative(z));
    }

    /// Subjects in each group, not rounded.
    public OptionalDouble sampleSize(double power) {
        double root = (critical() * nullDeviation()
                        - Normal.upperQuantile(Levels.share("power", power)) * alternativeDeviation())
                / difference();
        return root > 0 && Double.isFinite(root) ? OptionalDouble.of(root * root) : OptionalDouble.empty();
    }

    /// Power by arcsines, both tails.
    public double arcsinePower(double n) {
        return arcsinePowerAt(cohenH() * Math.sqrt(Levels.size(n) / 2));
    }

    /// Subjects in each group by arcsines, not rounded.
    public OptionalDouble arcsineSampleSize(double power) {
        if (cohenH() == 0) {
            return OptionalDouble.empty();
        }
        OptionalDouble shift = Increasing.reaches(
                this::arcsinePowerAt,
                Levels.share("power", power),
                1e-12,
                Math.max(1e-6, critical() - Normal.upperQuantile(power)));
        if (shift.isEmpty()) {
            return shift;
        }
        double root = shift.getAsDouble() / cohenH();
        return OptionalDouble.of(2 * root * root);
    }

    private double arcsinePowerAt(double shift) {
        return Math.min(1, Normal.survival(critical() - shift) + Normal.survival(critical() + shift));
    }

    /// |2 arcsin √p₁ - 2 arcsin √p₂|.
    private double cohenH() {
        return 2
                * Math.abs(StrictMath.atan2(Math.sqrt(first), Math.sqrt(1 - first))
                        - StrictMath.atan2(Math.sqrt(second), Math.sqrt(1 - second)));
    }

    private double difference() {
        return Math.abs(first - second);
    }

    private double critical() {
        return Normal.upperQuantile(alpha / 2);
    }

    private double nullDeviation() {
        double sum = first + second;
        return Math.sqrt(sum * (1 - sum / 2));
    }

    private double alternativeDeviation() {
        return Math.sqrt(first * (1 - first) + second * (1 - second));
    }
}
