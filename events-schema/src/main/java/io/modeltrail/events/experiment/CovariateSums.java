package io.modeltrail.events.experiment;

import java.math.BigInteger;

/// What CUPED needs of the observations that have both the metric and the covariate: sums of both, of their squares and
/// of their products, in millionths and in millionths of a millionth.
public record CovariateSums(
        long samples,
        BigInteger sum,
        BigInteger squares,
        BigInteger covariateSum,
        BigInteger covariateSquares,
        BigInteger products) {}
