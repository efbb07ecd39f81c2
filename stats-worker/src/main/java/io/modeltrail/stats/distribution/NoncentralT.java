package io.modeltrail.stats.distribution;

import io.modeltrail.stats.quadrature.LogConcave;

/// Student's t around a mean that is not zero: the distribution of (Z + shift) / W, with W² a chi-square over its
/// degrees of freedom, which may be any positive number. By integration over ln W, since the usual series (AS 243)
/// loses its tails; checked against 30-digit values.
public record NoncentralT(double degreesOfFreedom, double shift) {
    public NoncentralT {
        if (!(degreesOfFreedom > 0 && Double.isFinite(degreesOfFreedom) && Double.isFinite(shift))) {
            throw new IllegalArgumentException("a noncentral t needs finite degrees of freedom > 0 and a finite shift,"
                    + " got " + degreesOfFreedom + ", " + shift);
        }
    }

    /// P(T > t) for t >= 0.
    public double upperTail(double t) {
        if (!(t >= 0)) {
            throw new IllegalArgumentException("the upper tail starts at t >= 0, got " + t);
        }
        double half = degreesOfFreedom / 2;
        double logScale = StrictMath.log(2) + StrictMath.log(half / (2 * Math.PI)) / 2 - Stirling.remainder(half);
        double tail = LogConcave.integral(
                s -> logScale
                        + half * (2 * s - StrictMath.expm1(2 * s))
                        + Normal.logSurvival(t * StrictMath.exp(s) - shift),
                0,
                1 / Math.sqrt(2 * degreesOfFreedom));
        return Math.min(1, tail);
    }

    /// P(|T| > t) for t >= 0.
    public double bothTails(double t) {
        return Math.min(1, upperTail(t) + new NoncentralT(degreesOfFreedom, -shift).upperTail(t));
    }
}
