package io.modeltrail.stats.experiment;

import static java.math.MathContext.DECIMAL128;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StudentT;
import io.modeltrail.stats.sequential.AsymptoticSequence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A difference of ratios or means, arm - control, taken within each epoch and stratum and then averaged with Mantel
/// and
/// Haenszel's weights: never pooled over a ramp, where time would pass for an effect (Simpson's paradox). Where all
/// units vary alike these weights are the inverse variances; unlike inverse variances that are estimated, they do not
/// give all the weight to a small cell whose few values happen to agree.
///
/// @param error standard error; its degrees of freedom are pooled over the cells of an arm (Satterthwaite)
/// @param units of both arms
/// @param leastUnits of the smaller arm
record StratifiedDifference(double estimate, double error, double degreesOfFreedom, long units, long leastUnits) {
    /// Fewer units an arm than this, and the asymptotic sequence promises nothing.
    static final long LEAST_UNITS = 30;

    /// @param isRate whether values lie in [0, 1]: then one success and one failure beside what was seen keep the error
    ///     above zero
    static Optional<StratifiedDifference> of(List<CellPair> pairs, boolean isRate) {
        return of(pairs, isRate, BigDecimal.ZERO);
    }

    /// With CUPED: the difference less `slope` times that of the covariate.
    static Optional<StratifiedDifference> adjusted(List<CellPair> pairs) {
        BigDecimal products = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (CellPair pair : pairs) {
            for (UnitSums side : List.of(pair.control(), pair.arm())) {
                RatioMoments moments = RatioMoments.of(side);
                BigDecimal size = moments.y().multiply(moments.y());
                products = products.add(moments.crossResidual().multiply(size));
                squares = squares.add(moments.covariateResidual().multiply(size));
            }
        }
        return squares.signum() == 0 ? Optional.empty() : of(pairs, false, products.divide(squares, DECIMAL128));
    }

    private static Optional<StratifiedDifference> of(List<CellPair> pairs, boolean isRate, BigDecimal slope) {
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal whole =
                pairs.stream().map(pair -> BigDecimal.valueOf(pair.weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal estimate = BigDecimal.ZERO;
        BigDecimal controlSquares = BigDecimal.ZERO;
        BigDecimal armSquares = BigDecimal.ZERO;
        for (CellPair pair : pairs) {
            BigDecimal share = BigDecimal.valueOf(pair.weight()).divide(whole, DECIMAL128);
            BigDecimal squared = share.multiply(share);
            RatioMoments control = RatioMoments.of(pair.control());
            RatioMoments arm = RatioMoments.of(pair.arm());
            estimate = estimate.add(share.multiply(level(arm, slope).subtract(level(control, slope))));
            controlSquares = controlSquares.add(squared.multiply(residual(control, isRate, share, slope)));
            armSquares = armSquares.add(squared.multiply(residual(arm, isRate, share, slope)));
        }
        int cells = pairs.size();
        long controlUnits =
                pairs.stream().mapToLong(pair -> pair.control().units()).sum();
        long armUnits = pairs.stream().mapToLong(pair -> pair.arm().units()).sum();
        double controlVariance = variance(controlSquares, controlUnits, cells);
        double armVariance = variance(armSquares, armUnits, cells);
        double variance = controlVariance + armVariance;
        double freedom = variance
                * variance
                / (controlVariance * controlVariance / (controlUnits - cells)
                        + armVariance * armVariance / (armUnits - cells));
        return Optional.of(new StratifiedDifference(
                estimate.doubleValue(),
                Math.sqrt(variance),
                freedom,
                controlUnits + armUnits,
                Math.min(controlUnits, armUnits)));
    }

    private static BigDecimal level(RatioMoments arm, BigDecimal slope) {
        return slope.signum() == 0
                ? arm.ratio()
                : arm.ratio().subtract(slope.multiply(arm.covariateRatio(), DECIMAL128));
    }

    private static BigDecimal residual(RatioMoments arm, boolean isRate, BigDecimal share, BigDecimal slope) {
        BigDecimal own = (isRate ? arm.withOneOfEach(share) : arm).residual();
        if (slope.signum() == 0) {
            return own;
        }
        return own.subtract(slope.multiply(arm.crossResidual(), DECIMAL128).multiply(BigDecimal.TWO))
                .add(slope.multiply(slope, DECIMAL128).multiply(arm.covariateResidual()))
                .max(BigDecimal.ZERO);
    }

    /// NaN where every cell has one unit only.
    private static double variance(BigDecimal squares, long units, int cells) {
        return units <= cells ? Double.NaN : squares.doubleValue() * ((double) units / (units - cells));
    }

    boolean hasError() {
        return error > 0;
    }

    Optional<Interval> sequential(AsymptoticSequence sequence) {
        return hasError() && leastUnits >= LEAST_UNITS
                ? sequence.interval((double) units, estimate, error)
                : Optional.empty();
    }

    OptionalDouble sequentialP(AsymptoticSequence sequence, double difference) {
        return hasError() && leastUnits >= LEAST_UNITS
                ? sequence.p((double) units, estimate - difference, error)
                : OptionalDouble.empty();
    }

    Optional<Interval> fixed(double alpha) {
        if (!hasError()) {
            return Optional.empty();
        }
        double half = new StudentT(degreesOfFreedom).criticalValue(1 - alpha) * error;
        return Optional.of(new Interval(estimate - half, estimate + half));
    }

    OptionalDouble fixedP(double difference) {
        return hasError()
                ? OptionalDouble.of(new StudentT(degreesOfFreedom).twoSidedP((estimate - difference) / error))
                : OptionalDouble.empty();
    }
}
