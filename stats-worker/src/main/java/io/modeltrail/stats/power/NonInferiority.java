package io.modeltrail.stats.power;

import io.modeltrail.stats.distribution.Normal;
import java.util.OptionalDouble;

/// A study to show that a treatment's rate lies above the control's rate less a margin, one-sided, equal groups, normal
/// approximation with unpooled variance. Blackwelder (1982) Control Clin Trials 3:345; Chow, Shao, Wang and Lokhnygina
/// (2018) chapter 4.
///
/// The sample size is empty where the assumed rates lie on or beyond the margin, or the power is not above alpha.
public record NonInferiority(double treatment, double control, double margin, double alpha) {
    static final double ROUNDING = 1e-14;

    public NonInferiority {
        Levels.rate("pT", treatment);
        Levels.rate("pC", control);
        Levels.share("alpha", alpha);
        if (!Double.isFinite(margin)) {
            throw new IllegalArgumentException("the margin must be a finite number, got " + margin);
        }
    }

    public double power(double n) {
        double z = Normal.upperQuantile(alpha);
        double deviation = Math.sqrt(variance() / Levels.size(n));
        double shift = distance() / deviation;
        // No variance: the outcome is certain, on the side where the difference lies.
        return Normal.survival(z - (Double.isNaN(shift) ? 0 : shift));
    }

    /// Subjects in each arm, not rounded.
    public OptionalDouble sampleSize(double power) {
        double z = Normal.upperQuantile(alpha) - Normal.upperQuantile(Levels.share("power", power));
        if (!(distance() > 0 && z > 0)) {
            return OptionalDouble.empty();
        }
        double root = z / distance();
        return OptionalDouble.of(root * root * variance());
    }

    /// Zero where it is nothing but the rounding of decimals such as 0.85 - 0.95 + 0.1.
    private double distance() {
        double distance = treatment - control + margin;
        return Math.abs(distance) < ROUNDING ? 0 : distance;
    }

    private double variance() {
        return treatment * (1 - treatment) + control * (1 - control);
    }
}
