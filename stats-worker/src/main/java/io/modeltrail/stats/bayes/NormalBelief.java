package io.modeltrail.stats.bayes;

/// What is believed about a mean: a normal distribution. An infinite deviation knows nothing.
public record NormalBelief(double mean, double deviation) {
    public NormalBelief {
        if (!Double.isFinite(mean) || !(deviation > 0)) {
            throw new IllegalArgumentException(
                    "a normal belief needs a finite mean and a deviation > 0, got " + mean + ", " + deviation);
        }
    }

    /// The flat prior.
    public static NormalBelief none() {
        return new NormalBelief(0, Double.POSITIVE_INFINITY);
    }

    /// This belief as the prior of an estimate with a known standard error: means weighted by precision.
    public NormalBelief after(double estimate, double standardError) {
        var seen = new NormalBelief(estimate, standardError);
        if (Double.isInfinite(deviation)) {
            return seen;
        }
        double ratio = standardError / deviation;
        double weight = 1 / (1 + ratio * ratio);
        return new NormalBelief(mean + (estimate - mean) * weight, standardError * Math.sqrt(weight));
    }
}
