package io.modeltrail.stats.calibration;

import io.modeltrail.stats.estimate.Interval;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Logistic recalibration, logit P(event) = intercept + slope·logit(forecast), by maximum likelihood: a slope of 1 with
/// intercept 0 is perfect, a slope below 1 is overconfident. Cox (1958) Biometrika 45:562; Van Calster et al. (2019)
/// BMC Med 17:230, whose calibration-in-the-large keeps the slope at 1.
public final class Recalibration {
    private static final int MOST_STEPS = 200;

    private Recalibration() {}

    /// A fitted coefficient with its standard error.
    public record Coefficient(double value, double standardError) {
        public Interval interval(double confidence) {
            return Interval.around(value, standardError, confidence);
        }
    }

    /// Both coefficients of one fit.
    public record Line(Coefficient intercept, Coefficient slope) {}

    /// Empty where no finite maximum exists: a forecast of exactly 0 or 1, forecasts all alike, only one outcome, or
    /// forecasts that separate the outcomes (Albert and Anderson 1984 Biometrika 71:1).
    public static Optional<Line> line(Forecasts forecasts) {
        double[] x = logits(forecasts);
        return overlap(forecasts, x) ? Optional.of(new Newton(forecasts, x).line()) : Optional.empty();
    }

    /// The intercept with the slope kept at 1: positive where forecasts are too low on the whole. Empty where a
    /// forecast is exactly 0 or 1, or only one outcome occurs.
    public static Optional<Coefficient> inTheLarge(Forecasts forecasts) {
        double[] x = logits(forecasts);
        long events = IntStream.range(0, x.length).filter(forecasts::happened).count();
        boolean finite = IntStream.range(0, x.length).allMatch(i -> Double.isFinite(x[i]));
        return finite && events > 0 && events < x.length ? Optional.of(shift(x, events)) : Optional.empty();
    }

    private static double[] logits(Forecasts forecasts) {
        return IntStream.range(0, forecasts.size())
                .mapToDouble(
                        i -> StrictMath.log(forecasts.probability(i)) - StrictMath.log1p(-forecasts.probability(i)))
                .toArray();
    }

    /// With one variable this is exact: a maximum exists if and only if the outcomes' ranges overlap.
    private static boolean overlap(Forecasts forecasts, double[] x) {
        OptionalDouble lowestEvent = extreme(x, forecasts::happened, -1);
        OptionalDouble highestEvent = extreme(x, forecasts::happened, 1);
        OptionalDouble lowestOther = extreme(x, i -> !forecasts.happened(i), -1);
        OptionalDouble highestOther = extreme(x, i -> !forecasts.happened(i), 1);
        return lowestEvent.isPresent()
                && lowestOther.isPresent()
                && IntStream.range(0, x.length).allMatch(i -> Double.isFinite(x[i]))
                && lowestEvent.getAsDouble() < highestOther.orElseThrow()
                && lowestOther.getAsDouble() < highestEvent.orElseThrow();
    }

    private static OptionalDouble extreme(double[] x, IntPredicate wanted, int sign) {
        OptionalDouble most = IntStream.range(0, x.length)
                .filter(wanted)
                .mapToDouble(i -> sign * x[i])
                .max();
        return most.isEmpty() ? most : OptionalDouble.of(sign * most.getAsDouble());
    }

    /// The sum of expected events rises with the shift, so bisection cannot fail.
    private static Coefficient shift(double[] x, long events) {
        double low = -1500;
        double high = 1500;
        for (int i = 0; i < MOST_STEPS && high - low > 1e-14 * Math.max(1, Math.abs(low)); i++) {
            double middle = (low + high) / 2;
            double expected = 0;
            for (double logit : x) {
                expected += expit(logit + middle);
            }
            if (expected < events) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double value = (low + high) / 2;
        double information = 0;
        for (double logit : x) {
            information += weight(logit + value);
        }
        return new Coefficient(value, 1 / Math.sqrt(information));
    }

    static double expit(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /// p(1 - p) at this logit, without cancelling.
    static double weight(double logit) {
        double tail = StrictMath.exp(-Math.abs(logit));
        return tail / ((1 + tail) * (1 + tail));
    }
}
