package io.modeltrail.stats.bayes;

import io.modeltrail.stats.distribution.Normal;
import io.modeltrail.stats.estimate.Interval;

/// Two means with independent normal beliefs; the difference B - A is then normal too. A larger mean is better.
public record NormalComparison(NormalBelief a, NormalBelief b) {
    public double difference() {
        return b.mean() - a.mean();
    }

    /// Standard deviation of the belief about the difference.
    public double deviation() {
        return StrictMath.hypot(a.deviation(), b.deviation());
    }

    /// P(mean of B > mean of A).
    public double probabilityBIsGreater() {
        return Normal.survival(-difference() / deviation());
    }

    /// E[(mean of B - mean of A)⁺].
    public double lossOfChoosingA() {
        return deviation() * Normal.expectedExcess(-difference() / deviation());
    }

    /// E[(mean of A - mean of B)⁺].
    public double lossOfChoosingB() {
        return deviation() * Normal.expectedExcess(difference() / deviation());
    }

    /// The interval that holds B - A with this probability.
    public Interval credible(double probability) {
        return Interval.around(difference(), deviation(), probability);
    }
}
