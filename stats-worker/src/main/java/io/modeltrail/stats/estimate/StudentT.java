package io.modeltrail.stats.estimate;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/// Student's t distribution as tests need it: tails as tails down to 1e-300, for any positive degrees of freedom.
///
/// By hand because the library's distribution turns normal at 3 million degrees of freedom, where a tail at t = 20
/// is still 1 % off, and finds quantiles to an absolute 1e-9 only.
public record StudentT(double degreesOfFreedom) {
    /// Beyond this ratio of t to the root of the degrees of freedom the first term of the tail series is exact.
    private static final double FAR = 1e9;

    private static final int BISECTIONS = 400;

    public StudentT {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("degrees of freedom must be positive, got " + degreesOfFreedom);
        }
    }

    /// P(|T| >= |t|).
    public double twoSidedP(double t) {
        double half = degreesOfFreedom / 2;
        double ratio = Math.abs(t) / Math.sqrt(degreesOfFreedom);
        if (Double.isInfinite(half)) {
            return StandardNormal.twoSidedP(t);
        }
        if (ratio > FAR) {
            return StrictMath.exp(
                    -degreesOfFreedom * StrictMath.log(ratio) - StrictMath.log(half) - LogBeta.value(half, 0.5));
        }
        double square = ratio * ratio;
        return ratio > 1
                ? RegularizedBeta.value(1 / (1 + square), half, 0.5)
                : RegularizedBeta.complement(square / (1 + square), 0.5, half);
    }

    /// P(T >= t).
    public double upperP(double t) {
        double tail = twoSidedP(t) / 2;
        return t >= 0 ? tail : 1 - tail;
    }

    /// P(T <= t).
    public double lowerP(double t) {
        return upperP(-t);
    }

    /// t with P(|T| <= t) = confidence.
    public double criticalValue(double confidence) {
        double wanted = 2 * StandardNormal.tail(confidence);
        double low = 0;
        double high = 1;
        while (twoSidedP(high) > wanted && high < Double.MAX_VALUE) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < BISECTIONS && Math.nextUp(low) < high; i++) {
            double middle = low + (high - low) / 2;
            if (twoSidedP(middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
