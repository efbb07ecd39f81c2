package io.modeltrail.stats.experiment;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A ratio of sums over the units of one arm in one cell, and the squares of what each unit deviates from it: the delta
/// method of Deng, Knoblich and Lu (2018) KDD, before any division by degrees of freedom. Decimals in the unit of the
/// metric, so that a large offset does not cancel.
record RatioMoments(
        BigDecimal units,
        BigDecimal x,
        BigDecimal y,
        BigDecimal c,
        BigDecimal xx,
        BigDecimal xy,
        BigDecimal yy,
        BigDecimal cx,
        BigDecimal cy,
        BigDecimal cc) {

    static RatioMoments of(UnitSums sums) {
        return new RatioMoments(
                BigDecimal.valueOf(sums.units()),
                millionths(BigInteger.valueOf(sums.x())),
                BigDecimal.valueOf(sums.y()),
                millionths(BigInteger.valueOf(sums.c())),
                squareMillionths(sums.xx().toBigInteger()),
                millionths(sums.xy().toBigInteger()),
                new BigDecimal(sums.yy().toBigInteger()),
                squareMillionths(sums.cx().toBigInteger()),
                millionths(sums.cy().toBigInteger()),
                squareMillionths(sums.cc().toBigInteger()));
    }

    /// With so many units that succeed, and as many that fail, beside those that were seen: what keeps the variance of
    /// a rate above zero where all or none succeeded. Agresti and Caffo (2000) Am Stat 54:280, one of each an arm.
    RatioMoments withOneOfEach(BigDecimal share) {
        BigDecimal two = share.add(share);
        return new RatioMoments(
                units.add(two), x.add(share), y.add(two), c, xx.add(share), xy.add(share), yy.add(two), cx, cy, cc);
    }

    BigDecimal ratio() {
        return x.divide(y, DECIMAL128);
    }

    /// The covariate's ratio over the same observations.
    BigDecimal covariateRatio() {
        return c.divide(y, DECIMAL128);
    }

    /// Σ (x - R y)², over the squared number of observations: the variance of the ratio but for the factor n / (n - 1).
    BigDecimal residual() {
        return residual(xx, xy, ratio(), x);
    }

    BigDecimal covariateResidual() {
        return residual(cc, cy, covariateRatio(), c);
    }

    /// Σ (x - R y)(c - C y), over the squared number of observations.
    BigDecimal crossResidual() {
        BigDecimal first = ratio();
        BigDecimal second = covariateRatio();
        return cx.subtract(first.multiply(cy))
                .subtract(second.multiply(xy))
                .add(first.multiply(second).multiply(yy))
                .divide(y.multiply(y), DECIMAL128);
    }

    private BigDecimal residual(BigDecimal squares, BigDecimal products, BigDecimal ratio, BigDecimal sum) {
        if (sum.signum() == 0 && squares.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return squares.subtract(ratio.multiply(products).multiply(BigDecimal.TWO))
                .add(ratio.multiply(ratio).multiply(yy))
                .divide(y.multiply(y), DECIMAL128)
                .max(BigDecimal.ZERO);
    }

    private static BigDecimal millionths(BigInteger value) {
        return new BigDecimal(value, 6);
    }

    private static BigDecimal squareMillionths(BigInteger value) {
        return new BigDecimal(value, 12);
    }
}
