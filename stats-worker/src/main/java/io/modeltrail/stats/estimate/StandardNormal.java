package io.modeltrail.stats.estimate;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution as tests need it: tails are computed as tails, so that 1e-300 is not 0.
public final class StandardNormal {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private StandardNormal() {}

    /// z with P(|Z| <= z) = confidence.
    public static double criticalValue(double confidence) {
        return NORMAL.inverseSurvivalProbability(tail(confidence));
    }

    /// The probability on either side of a two-sided interval; refuses a confidence that is not between 0 and 1.
    public static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1, got " + confidence);
        }
        return (1 - confidence) / 2;
    }

    /// P(|Z| >= |z|).
    public static double twoSidedP(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /// P(Z >= z).
    public static double upperP(double z) {
        return NORMAL.survivalProbability(z);
    }
}
