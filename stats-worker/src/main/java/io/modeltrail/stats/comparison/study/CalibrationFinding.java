package io.modeltrail.stats.comparison.study;

import io.modeltrail.stats.calibration.Forecasts;
import io.modeltrail.stats.calibration.PairedRecalibration;
import io.modeltrail.stats.calibration.Recalibration;
import io.modeltrail.stats.calibration.Recalibration.Coefficient;
import io.modeltrail.stats.calibration.Recalibration.Line;
import io.modeltrail.stats.calibration.Reliability;
import io.modeltrail.stats.estimate.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/// How well the probabilities of either version mean what they say, and the differences second less first; Van Calster
/// et al. (2019) BMC Med 17:230.
public record CalibrationFinding(
        Calibration first, Calibration second, Optional<Fit> interceptDifference, Optional<Fit> slopeDifference) {
    private static final int BINS = 10;

    /// A coefficient with its two-sided interval.
    public record Fit(double value, Interval interval) {
        private static Fit of(Coefficient coefficient, double confidence) {
            return new Fit(coefficient.value(), coefficient.interval(confidence));
        }
    }

    /// Of one version: slope 1 with intercept 0 is perfect; `inTheLarge` is the intercept with the slope kept at 1.
    public record Calibration(
            OptionalDouble brier,
            OptionalDouble observedToExpected,
            Optional<Fit> inTheLarge,
            Optional<Fit> intercept,
            Optional<Fit> slope,
            OptionalDouble expectedCalibrationError) {
        private static Calibration of(Forecasts forecasts, double confidence) {
            Reliability bins = Reliability.of(forecasts, BINS);
            Optional<Line> line = Recalibration.line(forecasts);
            return new Calibration(
                    bins.brier(),
                    observedToExpected(bins),
                    Recalibration.inTheLarge(forecasts).map(shift -> Fit.of(shift, confidence)),
                    line.map(fitted -> Fit.of(fitted.intercept(), confidence)),
                    line.map(fitted -> Fit.of(fitted.slope(), confidence)),
                    bins.expectedCalibrationError());
        }

        private static OptionalDouble observedToExpected(Reliability bins) {
            double expected = bins.bins().stream()
                    .mapToDouble(bin -> bin.cases() * bin.meanForecast())
                    .sum();
            return expected > 0
                    ? OptionalDouble.of(bins.cases() * bins.observedRate() / expected)
                    : OptionalDouble.empty();
        }

        /// Whether intercept or slope are shown to be off.
        boolean isOff() {
            return inTheLarge.filter(fit -> misses(fit, 0)).isPresent()
                    || slope.filter(fit -> misses(fit, 1)).isPresent();
        }

        private static boolean misses(Fit fit, double ideal) {
            return fit.interval().lower() > ideal || fit.interval().upper() < ideal;
        }
    }

    static CalibrationFinding of(PairedScores scores, double confidence) {
        Forecasts first = scores.firstForecasts();
        Forecasts second = scores.secondForecasts();
        Optional<PairedRecalibration> both = PairedRecalibration.of(first, second, scores.clusters());
        return new CalibrationFinding(
                Calibration.of(first, confidence),
                Calibration.of(second, confidence),
                both.map(lines -> Fit.of(lines.interceptDifference(), confidence)),
                both.map(lines -> Fit.of(lines.slopeDifference(), confidence)));
    }
}
