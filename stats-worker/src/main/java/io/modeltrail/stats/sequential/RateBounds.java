package io.modeltrail.stats.sequential;

import io.modeltrail.stats.proportion.Proportion;

/// Bounds for a rate that may have changed lately: `lower` is beaten by the rate since some restart, `upper` is not
/// reached by the rate since some restart. They may cross (then the rate has changed), so they are no interval.
///
/// A rate that was regular for long drowns a sudden change. So a confidence sequence is restarted at the start of each
/// pane and each has its own share of alpha ([AlphaSpending]). Promise: as long as the rate never exceeds a limit, the
/// probability that `lower` ever exceeds it is at most alpha, over the whole life and however often one looks; the
/// same for `upper` the other way. That holds for every subset of restarts, so a caller may forget old ones. The price
/// is logarithmic: restart k needs about ln(1/alpha) + 2 ln k in evidence, a few observations more an hour.
/// The construction is the restarted e-process of Shin, Ramdas and Rinaldo (2023) NEJSDS 2:229, with spending in
/// place of an average run length.
public record RateBounds(double lower, double upper) {
    /// Knows nothing.
    public static RateBounds vacuous() {
        return new RateBounds(0, 1);
    }

    /// With what was seen since the start of restart number `restart` (1 for the first).
    public RateBounds since(long restart, Proportion seen, double alpha) {
        if (seen.trials() == 0) {
            return this;
        }
        BetaBinomialSequence sequence = BetaBinomialSequence.jeffreys();
        double share = AlphaSpending.share(alpha, restart);
        double evidence = -Math.log(share);
        double rate = (double) seen.successes() / seen.trials();
        boolean raises = rate > lower && sequence.logEvidence(seen, lower) >= evidence;
        boolean lowers = rate < upper && sequence.logEvidence(seen, upper) >= evidence;
        return new RateBounds(
                raises ? Math.max(lower, sequence.lower(seen, share)) : lower,
                lowers ? Math.min(upper, sequence.upper(seen, share)) : upper);
    }
}
