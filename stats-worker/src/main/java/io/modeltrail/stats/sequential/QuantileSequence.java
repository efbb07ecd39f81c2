package io.modeltrail.stats.sequential;

/// Confidence sequence for one quantile, as ranks: at all times the quantile lies between the values at these ranks
/// with
/// probability 1 - alpha, whatever the (continuous) distribution. The number of values up to the true quantile is a sum
/// of
/// trials with a known rate, so it must stay where [BetaBinomialSequence] does not refute that rate.
/// Howard and Ramdas (2022) Bernoulli 28:1704.
///
/// @param lowerRank 1 for the smallest value, 0 when nothing bounds the quantile from below
/// @param upperRank greater than the number of values when nothing bounds it from above
public record QuantileSequence(long lowerRank, long upperRank) {
    /// For n values and the quantile at this share, such as 0.95.
    public static QuantileSequence of(long values, double share, double alpha) {
        double evidence = -StrictMath.log(BetaBinomialSequence.checked(alpha));
        long middle = Math.round(values * share);
        return new QuantileSequence(
                edge(middle, 0, values, share, evidence), edge(middle, values, values, share, evidence) + 1);
    }

    /// The count farthest from the middle towards the end that does not refute the share.
    private static long edge(long middle, long end, long values, double share, double evidence) {
        if (isOpen(end, values, share, evidence)) {
            return end;
        }
        long inside = middle;
        long outside = end;
        while (Math.abs(inside - outside) > 1) {
            long next = (inside + outside) / 2;
            if (isOpen(next, values, share, evidence)) {
                inside = next;
            } else {
                outside = next;
            }
        }
        return inside;
    }

    private static boolean isOpen(long count, long values, double share, double evidence) {
        return BetaBinomialSequence.jeffreys().logEvidence(new BoundedSum(count, values), share) < evidence;
    }
}
