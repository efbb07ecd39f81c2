package io.modeltrail.stats.sequential;

import io.modeltrail.stats.estimate.Interval;

/// Bounds for a rate or a mean that may have changed lately: since some restart it was above `lower`, since some
/// restart
/// below `upper`. Where the two contradict each other it has changed, and the newer restart prevails.
///
/// A rate that was regular for long drowns a sudden change. So a confidence sequence is restarted at the start of each
/// pane, each with its own share of alpha ([AlphaSpending]). Promise: as long as the rate never exceeds a limit, the
/// probability that `lower` ever exceeds it is at most alpha, over the whole life and however often one looks; the
/// same for `upper` the other way. It holds for every subset of restarts, so old ones may be forgotten. The price is
/// logarithmic: restart k needs about ln(1/alpha) + 2 ln k of evidence. The construction is that of the e-detector by
/// Shin, Ramdas and Rinaldo (2023) NEJSDS 2:229, with spending in place of an average run length.
///
/// @param lowerRestart the restart that `lower` comes from, counted from 1; 0 where none does
/// @param upperRestart likewise for `upper`
public record RestartedBounds(double lower, double upper, long lowerRestart, long upperRestart) {
    /// Knows nothing of a rate.
    public static RestartedBounds ofRate() {
        return new RestartedBounds(0, 1, 0, 0);
    }

    /// Knows nothing of a mean.
    public static RestartedBounds ofMean() {
        return new RestartedBounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0);
    }

    /// With what was seen since the start of restart number `restart`, 1 for the first.
    public RestartedBounds sinceRestart(long restart, BoundedSum seen, double alpha) {
        if (seen.count() == 0) {
            return this;
        }
        BetaBinomialSequence sequence = BetaBinomialSequence.jeffreys();
        double share = AlphaSpending.share(alpha, restart);
        double evidence = -StrictMath.log(share);
        boolean helps = (seen.mean() > lower && sequence.logEvidence(seen, lower) > evidence)
                || (seen.mean() < upper && sequence.logEvidence(seen, upper) > evidence);
        return helps ? sinceRestart(restart, sequence.interval(seen, share)) : this;
    }

    /// With the interval since the start of restart number `restart`, at that restart's share of alpha.
    public RestartedBounds sinceRestart(long restart, Interval own) {
        boolean raises = own.lower() > lower;
        boolean lowers = own.upper() < upper;
        double newLower = raises ? own.lower() : lower;
        double newUpper = lowers ? own.upper() : upper;
        if (newLower <= newUpper) {
            return new RestartedBounds(
                    newLower, newUpper, raises ? restart : lowerRestart, lowers ? restart : upperRestart);
        }
        boolean newer = restart > (raises ? upperRestart : lowerRestart);
        return newer ? new RestartedBounds(own.lower(), own.upper(), restart, restart) : this;
    }
}
