package io.modeltrail.stats.proportion;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// Successes among trials, with intervals for the rate; without trials the rate and every interval are undefined
/// (empty).
///
/// Sources: Wilson (1927) JASA 22:209; Clopper and Pearson (1934) Biometrika 26:404; Agresti and Coull (1998)
/// Am Stat 52:119; Jeffreys interval with the ends of Brown, Cai and DasGupta (2001) Stat Sci 16:101.
public record Proportion(long successes, long trials) {
    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "a proportion needs 0 <= successes <= trials, got " + successes + " of " + trials);
        }
    }

    /// The other outcome of the same trials.
    public Proportion complement() {
        return new Proportion(trials - successes, trials);
    }

    public OptionalDouble rate() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / trials);
    }

    /// Wilson's score interval without continuity correction: the one to display.
    public Optional<Interval> wilson(double confidence) {
        double z = StandardNormal.criticalValue(confidence);
        if (trials == 0) {
            return Optional.empty();
        }
        double n = trials;
        double p = successes / n;
        double scale = 1 + z * z / n;
        double centre = (p + z * z / (2 * n)) / scale;
        double half = z / scale * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return Optional.of(new Interval(
                successes == 0 ? 0 : Math.max(0, centre - half), successes == trials ? 1 : Math.min(1, centre + half)));
    }

    /// The exact interval, never below its nominal coverage: the one for regulators.
    public Optional<Interval> clopperPearson(double confidence) {
        double tail = StandardNormal.tail(confidence);
        if (trials == 0) {
            return Optional.empty();
        }
        long failures = trials - successes;
        return Optional.of(new Interval(
                successes == 0 ? 0 : betaQuantile((double) successes, failures + 1.0, tail),
                failures == 0 ? 1 : betaUpperQuantile(successes + 1.0, (double) failures, tail)));
    }

    /// Adds half of z² to successes and failures; may leave [0, 1] before it is clipped to it.
    public Optional<Interval> agrestiCoull(double confidence) {
        double z = StandardNormal.criticalValue(confidence);
        if (trials == 0) {
            return Optional.empty();
        }
        double n = trials + z * z;
        double centre = (successes + z * z / 2) / n;
        double half = z * Math.sqrt(centre * (1 - centre) / n);
        return Optional.of(new Interval(Math.max(0, centre - half), Math.min(1, centre + half)));
    }

    /// The equal-tailed posterior interval under the prior Beta(1/2, 1/2).
    public Optional<Interval> jeffreys(double confidence) {
        double tail = StandardNormal.tail(confidence);
        if (trials == 0) {
            return Optional.empty();
        }
        double a = successes + 0.5;
        double b = trials - successes + 0.5;
        return Optional.of(new Interval(
                successes == 0 ? 0 : betaQuantile(a, b, tail),
                successes == trials ? 1 : betaUpperQuantile(a, b, tail)));
    }

    private static double betaQuantile(double a, double b, double p) {
        return BetaDistribution.of(a, b).inverseCumulativeProbability(p);
    }

    private static double betaUpperQuantile(double a, double b, double p) {
        return BetaDistribution.of(a, b).inverseSurvivalProbability(p);
    }
}
