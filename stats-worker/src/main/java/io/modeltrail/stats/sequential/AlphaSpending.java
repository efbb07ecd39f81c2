package io.modeltrail.stats.sequential;

/// Spreads one error probability over an endless row of restarts: the k-th gets alpha·6/(π²k²), all together alpha.
public final class AlphaSpending {
    private AlphaSpending() {}

    /// The share of one restart, counted from 1.
    public static double share(double alpha, long restart) {
        if (restart < 1) {
            throw new IllegalArgumentException("restarts are counted from 1, got " + restart);
        }
        return BetaBinomialSequence.checked(alpha) * 6 / (Math.PI * Math.PI * restart * restart);
    }
}
