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
        return log.isEmpty() ? log : OptionalDouble.of(Math.exp(-Math.max(0, log.getAsDouble())));
    }

    public OptionalDouble halfWidth(double standardError, double alpha) {
        double variance = standardError * standardError;
        if (!(variance > 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.sqrt(variance
                * (variance + mixtureVariance)
                / mixtureVariance
                * (-2 * Math.log(BetaBinomialSequence.checked(alpha)) + Math.log1p(mixtureVariance / variance))));
    }

    private OptionalDouble logLikelihoodRatio(double estimate, double standardError) {
        double variance = standardError * standardError;
        if (!(variance > 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(-Math.log1p(mixtureVariance / variance) / 2
                + mixtureVariance * estimate * estimate / (2 * variance * (variance + mixtureVariance)));
    }

    private static OptionalDouble map(OptionalDouble log) {
        return log.isEmpty() ? log : OptionalDouble.of(Math.exp(log.getAsDouble()));
    }
}
