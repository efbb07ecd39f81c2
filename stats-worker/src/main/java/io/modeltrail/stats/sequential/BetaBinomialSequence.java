package io.modeltrail.stats.sequential;

import io.modeltrail.stats.estimate.Interval;
import org.apache.commons.numbers.gamma.LogBeta;

/// Confidence sequence for a rate: the intervals of all times hold together with probability 1 - alpha, so one may look
/// after every observation and stop at will.
///
/// For a true rate p the mixture likelihood ratio M = B(a + x, b + n - x) / B(a, b) / (pˣ(1-p)ⁿ⁻ˣ) is a martingale
/// that starts at 1; by Ville's inequality it ever reaches 1/alpha with probability at most alpha. The interval holds
/// every p for which it has not. Exact for any n; it suffices that each trial's chance given the past is p. For values
/// inside [0, 1] with mean p, M is a supermartingale (the ratio is convex in the value), so the promise stands.
/// Robbins (1970) Ann Math Stat 41:1397; Howard, Ramdas, McAuliffe and Sekhon (2021) Ann Stat 49:1055.
///
/// @param a successes of the Beta mixture, 1/2 reacts fastest to rates near 0 and 1
/// @param b failures of the Beta mixture
public record BetaBinomialSequence(double a, double b) {
    private static final int BISECTIONS = 60;
    private static final BetaBinomialSequence JEFFREYS = new BetaBinomialSequence(0.5, 0.5);

    public BetaBinomialSequence {
        if (!(a > 0 && b > 0 && Double.isFinite(a + b))) {
            throw new IllegalArgumentException("the Beta mixture needs a > 0 and b > 0, got " + a + ", " + b);
        }
    }

    public static BetaBinomialSequence jeffreys() {
        return JEFFREYS;
    }

    /// Natural logarithm of the evidence against the rate p; infinite where p is impossible.
    public double logEvidence(BoundedSum seen, double p) {
        return logMixture(seen) - logLikelihood(seen, p);
    }

    /// [0, 1] without trials. Its one-sided use is valid too: lower > p refutes every rate up to p.
    public Interval interval(BoundedSum seen, double alpha) {
        return new Interval(lower(seen, alpha), upper(seen, alpha));
    }

    public double lower(BoundedSum seen, double alpha) {
        return seen.count() == 0 ? 0 : crossing(seen, seen.mean(), 0, level(seen, alpha));
    }

    public double upper(BoundedSum seen, double alpha) {
        return seen.count() == 0 ? 1 : crossing(seen, seen.mean(), 1, level(seen, alpha));
    }

    static double checked(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must lie between 0 and 1, got " + alpha);
        }
        return alpha;
    }

    /// The likelihood falls from the mean towards either end; the limit errs to the outside by less than 1e-15.
    private static double crossing(BoundedSum seen, double mean, double end, double level) {
        if (logLikelihood(seen, end) > level) {
            return end;
        }
        double inside = mean;
        double outside = end;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (inside + outside) / 2;
            if (logLikelihood(seen, middle) > level) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    private double level(BoundedSum seen, double alpha) {
        return logMixture(seen) + StrictMath.log(checked(alpha));
    }

    private double logMixture(BoundedSum seen) {
        return LogBeta.value(a + seen.sum(), b + seen.count() - seen.sum()) - LogBeta.value(a, b);
    }

    private static double logLikelihood(BoundedSum seen, double p) {
        return times(seen.sum(), StrictMath.log(p)) + times(seen.count() - seen.sum(), StrictMath.log1p(-p));
    }

    private static double times(double weight, double log) {
        return weight == 0 ? 0 : weight * log;
    }
}
