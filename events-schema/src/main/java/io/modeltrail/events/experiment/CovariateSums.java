package io.modeltrail.events.experiment;

import java.math.BigInteger;

/// What CUPED needs of the observations that have both the metric and the covariate, as in [ArmMetric]: the sums of
/// both over subjects, of their squares and of their products with each other and with the numbers of samples.
public record CovariateSums(
        long subjects,
        long samples,
        BigInteger sum,
        BigInteger squares,
        BigInteger products,
        BigInteger sizes,
        BigInteger covariateSum,
        BigInteger covariateSquares,
        BigInteger covariateProducts,
        BigInteger covariateSizes) {}
