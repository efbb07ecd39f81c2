package io.modeltrail.stats.sequential;

import io.modeltrail.stats.estimate.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/// Asymptotic confidence sequence for a mean (latency, a difference of means): its error under continuous monitoring
/// tends to alpha as the first look is later, for any distribution with a variance. Tuned to be tightest around
/// `tuningSize` observations. Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2024) Ann Stat 52:2613, equation 3.
///
/// It promises nothing for small samples: use it from some tens of observations on.
public record AsymptoticSequence(double alpha, double tuningSize) {
    public AsymptoticSequence {
        BetaBinomialSequence.checked(alpha);
        if (!(tuningSize > 0 && Double.isFinite(tuningSize))) {
            throw new IllegalArgumentException("the tuning size must be positive, got " + tuningSize);
        }
    }

    public double rho() {
        double evidence = -2 * StrictMath.log(alpha);
        return Math.sqrt((evidence + StrictMath.log1p(evidence)) / tuningSize);
    }

    /// Half the width around the mean of n observations, whose standard error is given; empty without observations.
    public OptionalDouble halfWidth(double n, double standardError) {
        if (!(n > 0 && standardError >= 0)) {
            return OptionalDouble.empty();
        }
        double rho = rho();
        double precision = n * rho * rho + 1;
        return OptionalDouble.of(standardError
                * Math.sqrt(n)
                * Math.sqrt(2
                        * precision
                        / (n * rho * n * rho)
                        * (StrictMath.log1p(n * rho * rho) / 2 - StrictMath.log(alpha))));
    }

    public Optional<Interval> interval(double n, double mean, double standardError) {
        OptionalDouble half = halfWidth(n, standardError);
        return half.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(mean - half.getAsDouble(), mean + half.getAsDouble()));
    }

    /// Always-valid p-value that the mean is zero; empty without observations or without variance.
    public OptionalDouble p(double n, double estimate, double standardError) {
        if (!(n > 0 && standardError > 0)) {
            return OptionalDouble.empty();
        }
        double rhoSquared = rho() * rho();
        double precision = n * rhoSquared + 1;
        double z = estimate / standardError;
        double logEvidence = rhoSquared * z * z * n / (2 * precision) - StrictMath.log(precision) / 2;
        return OptionalDouble.of(StrictMath.exp(-Math.max(0, logEvidence)));
    }
}
