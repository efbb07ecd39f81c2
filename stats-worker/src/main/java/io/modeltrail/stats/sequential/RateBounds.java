package io.modeltrail.stats.sequential;

/// Bounds for a rate that may have changed lately: the rate since some restart was above `lower`, the rate since some
/// restart below `upper`. Where the two contradict each other the rate has changed, and the newer restart prevails.
///
/// A rate that was regular for long drowns a sudden change. So a confidence sequence is restarted at the start of each
/// pane, each with its own share of alpha ([AlphaSpending]). Promise: as long as the rate never exceeds a limit, the
/// probability that `lower` ever exceeds it is at most alpha, over the whole life and however often one looks; the
/// same for `upper` the other way. It holds for every subset of restarts, so old ones may be forgotten. The price is
/// logarithmic: restart k needs about ln(1/alpha) + 2 ln k of evidence. The construction is that of the e-detector by
/// Shin, Ramdas and Rinaldo (2023) NEJSDS 2:229, with spending in place of an average run length.
///
/// @param lowerRestart the restart that `lower` comes from, counted from 1; 0 where none does
public record RateBounds(double lower, double upper, long lowerRestart, long upperRestart) {
    /// Knows nothing.
    public static RateBounds vacuous() {
        return new RateBounds(0, 1, 0, 0);
    }

    /// With what was seen since the start of restart number `restart`, 1 for the first.
    public RateBounds since(long restart, BoundedSum seen, double alpha) {
        if (seen.count() == 0) {
            return this;
        }
        BetaBinomialSequence sequence = BetaBinomialSequence.jeffreys();
        double share = AlphaSpending.share(alpha, restart);
        double evidence = -Math.log(share);
        boolean raises = seen.mean() > lower && sequence.logEvidence(seen, lower) > evidence;
        boolean lowers = seen.mean() < upper && sequence.logEvidence(seen, upper) > evidence;
        if (!raises && !lowers) {
            return this;
        }
        double newLower = raises ? sequence.lower(seen, share) : lower;
        double newUpper = lowers ? sequence.upper(seen, share) : upper;
        if (newLower <= newUpper) {
            return new RateBounds(newLower, newUpper, raises ? restart : lowerRestart, lowers ? restart : upperRestart);
        }
        boolean newer = restart > (raises ? upperRestart : lowerRestart);
        return newer
                ? new RateBounds(sequence.lower(seen, share), sequence.upper(seen, share), restart, restart)
                : this;
    }
}
