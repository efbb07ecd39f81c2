package io.modeltrail.stats.sequential;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.proportion.Proportion;
import org.apache.commons.numbers.gamma.LogBeta;

/// Confidence sequence for a rate: the intervals of all times hold together with probability 1 - alpha, so one may look
/// after every observation and stop at will.
///
/// For a true rate p the mixture likelihood ratio M = B(a + x, b + n - x) / B(a, b) / (pˣ(1-p)ⁿ⁻ˣ) is a martingale
/// that starts at 1; by Ville's inequality it ever reaches 1/alpha with probability at most alpha. The interval holds
/// every p for which it has not. Exact for any n, and for bounded dependence too: it suffices that each trial's
/// chance given the past is p. Robbins (1970) Ann Math Stat 41:1397; Howard, Ramdas, McAuliffe and Sekhon (2021)
/// Ann Stat 49:1055.
///
/// @param a successes of the Beta mixture, 1/2 reacts fastest to rates near 0 and 1
/// @param b failures of the Beta mixture
public record BetaBinomialSequence(double a, double b) {
    private static final int BISECTIONS = 60;

    public BetaBinomialSequence {
        if (!(a > 0 && b > 0 && Double.isFinite(a + b))) {
            throw new IllegalArgumentException("the Beta mixture needs a > 0 and b > 0, got " + a + ", " + b);
        }
    }

    public static BetaBinomialSequence jeffreys() {
        return new BetaBinomialSequence(0.5, 0.5);
    }

    /// Natural logarithm of the evidence against the rate p; infinite where p is impossible.
    public double logEvidence(Proportion seen, double p) {
        return logMixture(seen) - logLikelihood(seen, p);
    }

    /// [0, 1] without trials. Its one-sided use is valid too: lower > p refutes every rate up to p.
    public Interval interval(Proportion seen, double alpha) {
        return new Interval(lower(seen, alpha), upper(seen, alpha));
    }

    public double lower(Proportion seen, double alpha) {
        return 1 - mirrored().upper(seen.complement(), alpha);
    }

    public double upper(Proportion seen, double alpha) {
        double level = logMixture(seen) + Math.log(checked(alpha));
        if (seen.trials() == 0 || seen.successes() == seen.trials()) {
            return 1;
        }
        if (seen.successes() == 0) {
            return Math.min(1, -Math.expm1(level / seen.trials()));
        }
        double inside = (double) seen.successes() / seen.trials();
        double outside = 1;
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

    static double checked(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must lie between 0 and 1, got " + alpha);
        }
        return alpha;
    }

    private BetaBinomialSequence mirrored() {
        return new BetaBinomialSequence(b, a);
    }

    private double logMixture(Proportion seen) {
        return LogBeta.value(a + seen.successes(), b + seen.trials() - seen.successes()) - LogBeta.value(a, b);
    }

    private static double logLikelihood(Proportion seen, double p) {
        return times(seen.successes(), Math.log(p)) + times(seen.trials() - seen.successes(), Math.log1p(-p));
    }

    private static double times(long count, double log) {
        return count == 0 ? 0 : count * log;
    }
}
