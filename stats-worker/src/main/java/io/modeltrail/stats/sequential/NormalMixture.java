package io.modeltrail.stats.sequential;

/// Two-sided normal-mixture boundary for a sum with intrinsic time v (its variance), tightest near v = `optimalTime`.
/// Howard, Ramdas, McAuliffe and Sekhon (2021) Ann Stat 49:1055, as in the confseq library.
public record NormalMixture(double optimalTime, double optimalAlpha) {
    public NormalMixture {
        BetaBinomialSequence.checked(optimalAlpha);
        if (!(optimalTime > 0 && Double.isFinite(optimalTime))) {
            throw new IllegalArgumentException("the optimal time must be positive, got " + optimalTime);
        }
    }

    public double rho() {
        double evidence = -2 * StrictMath.log(optimalAlpha);
        return optimalTime / (evidence + StrictMath.log1p(evidence));
    }

    /// The sum stays within ± this at all times with probability 1 - alpha.
    public double bound(double time, double alpha) {
        double level = BetaBinomialSequence.checked(alpha);
        return Math.sqrt((time + rho()) * (StrictMath.log1p(time / rho()) - 2 * StrictMath.log(level)));
    }

    /// Natural logarithm of the evidence against mean zero.
    public double logEvidence(double sum, double time) {
        return sum * (sum / (2 * (time + rho()))) - StrictMath.log1p(time / rho()) / 2;
    }

    /// Always-valid p-value.
    public double p(double sum, double time) {
        return StrictMath.exp(-Math.max(0, logEvidence(sum, time)));
    }
}
