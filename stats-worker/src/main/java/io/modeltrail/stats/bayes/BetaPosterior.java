package io.modeltrail.stats.bayes;

import io.modeltrail.stats.distribution.LogitBeta;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import io.modeltrail.stats.proportion.Proportion;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// What is believed about a rate: a Beta(a, b) distribution, conjugate to counts of successes.
public record BetaPosterior(double a, double b) {
    public BetaPosterior {
        if (!(a > 0 && b > 0 && Double.isFinite(a + b))) {
            throw new IllegalArgumentException("a Beta belief needs a > 0 and b > 0, got " + a + ", " + b);
        }
    }

    /// This belief as the prior of what was seen.
    public BetaPosterior after(Proportion seen) {
        return new BetaPosterior(a + seen.successes(), b + (seen.trials() - seen.successes()));
    }

    public double mean() {
        return a / (a + b);
    }

    /// The equal-tailed interval that holds the rate with this probability.
    public Interval credible(double probability) {
        double tail = StandardNormal.tail(probability);
        var beta = BetaDistribution.of(a, b);
        return new Interval(beta.inverseCumulativeProbability(tail), beta.inverseSurvivalProbability(tail));
    }

    LogitBeta onLogits() {
        return new LogitBeta(a, b);
    }
}
