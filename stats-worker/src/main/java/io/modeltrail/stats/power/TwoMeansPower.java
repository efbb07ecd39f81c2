package io.modeltrail.stats.power;

import io.modeltrail.stats.distribution.NoncentralT;
import io.modeltrail.stats.distribution.Normal;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/// Two-sided two-sample t test with n subjects in each group: its power at a true difference of means, both tails
/// counted (R's `power.t.test(strict = TRUE)`), and the real n that gives a wanted power. Cohen (1988) chapter 2.
///
/// Empty where undefined: no variance, no degrees of freedom (n <= 1), or no n that gives the wanted power (no
/// difference; a power not above alpha).
///
/// @param sd standard deviation within either group, in the unit of the difference
public record TwoMeansPower(double difference, double sd, double alpha) {
    /// With fewer degrees of freedom the t quantile leaves the range of a double.
    private static final double LEAST_DEGREES = 0.1;

    /// With more, t and normal agree to ten digits.
    private static final double MOST_DEGREES = 1e11;

    public TwoMeansPower {
        Levels.share("alpha", alpha);
        if (!Double.isFinite(difference)) {
            throw new IllegalArgumentException("the difference must be a finite number, got " + difference);
        }
        if (!(sd >= 0 && Double.isFinite(sd))) {
            throw new IllegalArgumentException("the standard deviation must not be negative, got " + sd);
        }
    }

    public OptionalDouble power(double n) {
        double degrees = 2 * (Levels.size(n) - 1);
        return sd == 0 || degrees < LEAST_DEGREES ? OptionalDouble.empty() : OptionalDouble.of(powerWith(degrees));
    }

    /// Subjects in each group, not rounded.
    public OptionalDouble sampleSize(double power) {
        Levels.share("power", power);
        OptionalDouble guess = normalSampleSize(power);
        if (guess.isEmpty()) {
            return guess;
        }
        OptionalDouble degrees = Increasing.reaches(this::powerWith, power, LEAST_DEGREES, 2 * guess.getAsDouble());
        return degrees.isEmpty() ? degrees : OptionalDouble.of(1 + degrees.getAsDouble() / 2);
    }

    /// The power as if the standard deviation were known.
    public OptionalDouble normalPower(double n) {
        if (sd == 0) {
            return OptionalDouble.empty();
        }
        double shift = shift(Levels.size(n));
        double z = Normal.upperQuantile(alpha / 2);
        return OptionalDouble.of(Math.min(1, Normal.survival(z - shift) + Normal.survival(z + shift)));
    }

    /// 2(z₁₋α⸝₂ + z_power)²(sd/difference)², which neglects the farther tail.
    public OptionalDouble normalSampleSize(double power) {
        double z = Normal.upperQuantile(alpha / 2) - Normal.upperQuantile(Levels.share("power", power));
        double spread = z * (sd / difference);
        return sd == 0 || difference == 0 || z <= 0 ? OptionalDouble.empty() : OptionalDouble.of(2 * spread * spread);
    }

    private double powerWith(double degrees) {
        if (degrees > MOST_DEGREES) {
            return normalPower(1 + degrees / 2).orElseThrow();
        }
        double t = TDistribution.of(degrees).inverseSurvivalProbability(alpha / 2);
        return new NoncentralT(degrees, shift(1 + degrees / 2)).bothTails(t);
    }

    private double shift(double n) {
        return Math.sqrt(n / 2) * (Math.abs(difference) / sd);
    }
}
