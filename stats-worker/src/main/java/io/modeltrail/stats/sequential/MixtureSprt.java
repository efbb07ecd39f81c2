package io.modeltrail.stats.sequential;

import java.util.OptionalDouble;

/// Mixture sequential probability ratio test of a normal estimate against zero, mixed over N(0, `mixtureVariance`).
/// Robbins (1970); Johari, Koomen, Pekelis and Walsh (2022) Oper Res 70:1806. Empty when the standard error is not
/// positive.
public record MixtureSprt(double mixtureVariance) {
    public MixtureSprt {
        if (!(mixtureVariance > 0 && Double.isFinite(mixtureVariance))) {
            throw new IllegalArgumentException("the mixture variance must be positive, got " + mixtureVariance);
        }
    }

    public OptionalDouble likelihoodRatio(double estimate, double standardError) {
        return map(logLikelihoodRatio(estimate, standardError));
    }

    public OptionalDouble p(double estimate, double standardError) {
        OptionalDouble log = logLikelihoodRatio(estimate, standardError);
        return log.isEmpty() ? log : OptionalDouble.of(StrictMath.exp(-Math.max(0, log.getAsDouble())));
    }

    public OptionalDouble halfWidth(double standardError, double alpha) {
        double level = BetaBinomialSequence.checked(alpha);
        if (!(standardError > 0)) {
            return OptionalDouble.empty();
        }
        double ratio = standardError * standardError / mixtureVariance;
        return OptionalDouble.of(
                standardError * Math.sqrt((1 + ratio) * (-2 * StrictMath.log(level) + logShrinkage(standardError))));
    }

    private OptionalDouble logLikelihoodRatio(double estimate, double standardError) {
        if (!(standardError > 0)) {
            return OptionalDouble.empty();
        }
        double z = estimate / standardError;
        double ratio = standardError * standardError / mixtureVariance;
        return OptionalDouble.of(z * z / (2 * (1 + ratio)) - logShrinkage(standardError) / 2);
    }

    /// ln(1 + mixture variance / standard error²), also where the square underflows.
    private double logShrinkage(double standardError) {
        double logRatio = StrictMath.log(mixtureVariance) - 2 * StrictMath.log(standardError);
        return logRatio > 40 ? logRatio : StrictMath.log1p(mixtureVariance / (standardError * standardError));
    }

    private static OptionalDouble map(OptionalDouble log) {
        return log.isEmpty() ? log : OptionalDouble.of(StrictMath.exp(log.getAsDouble()));
    }
}
