package io.modeltrail.stats.mean;

import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.GammaRatio;

/// Standardised differences first - second of two means. Cohen (1988); Hedges (1981) J Educ Stat 6:107; Glass (1976).
/// Empty where the standard deviation that would scale them is zero or unknown.
public record Differences(Sample first, Sample second) {

    public OptionalDouble cohenD() {
        double variance = freedom() < 1 ? 0 : pooledVariance(first, second);
        return variance > 0 ? OptionalDouble.of(difference() / Math.sqrt(variance)) : OptionalDouble.empty();
    }

    /// Cohen's d without its bias, by the exact factor.
    public OptionalDouble hedgesG() {
        return scaled(exactFactor(freedom()));
    }

    /// Cohen's d times 1 - 3 / (4 df - 1).
    public OptionalDouble approximateG() {
        return scaled(1 - 3 / (4 * freedom() - 1));
    }

    /// The difference in standard deviations of the second group, the control.
    public OptionalDouble glassDelta() {
        double variance = second.variance().orElse(0);
        return variance > 0 ? OptionalDouble.of(difference() / Math.sqrt(variance)) : OptionalDouble.empty();
    }

    static double pooledVariance(Sample first, Sample second) {
        double freedom = first.count() + second.count() - 2.0;
        return first.squares() / freedom + second.squares() / freedom;
    }

    /// Γ(df/2) / (√(df/2) Γ((df-1)/2)), which is 0 at one degree of freedom.
    private static double exactFactor(double freedom) {
        return freedom > 1 ? 1 / (GammaRatio.delta((freedom - 1) / 2, 0.5) * Math.sqrt(freedom / 2)) : 0;
    }

    private OptionalDouble scaled(double factor) {
        OptionalDouble d = cohenD();
        return d.isEmpty() ? d : OptionalDouble.of(d.getAsDouble() * factor);
    }

    private double freedom() {
        return first.count() < 1 || second.count() < 1 ? 0 : first.count() + second.count() - 2.0;
    }

    private double difference() {
        return first.mean() - second.mean();
    }
}
