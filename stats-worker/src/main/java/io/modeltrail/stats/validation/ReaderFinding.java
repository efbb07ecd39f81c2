package io.modeltrail.stats.validation;

import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.stats.calibration.Forecasts;
import io.modeltrail.stats.calibration.Recalibration;
import io.modeltrail.stats.calibration.Recalibration.Coefficient;
import io.modeltrail.stats.calibration.Reliability;
import io.modeltrail.stats.diagnostic.ConfusionMatrix;
import io.modeltrail.stats.estimate.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One reader against the truth: the two-by-two table, every metric with its 95 % interval, and how well its
/// probabilities
/// mean what they say (Van Calster et al. 2019, BMC Med 17:230).
public record ReaderFinding(
        String reader, ConfusionMatrix table, List<MetricEstimate> metrics, Optional<Calibration> calibration) {

    private static final int BINS = 10;

    /// One metric.
    public record MetricEstimate(EndpointMetric metric, Measured measured) {}

    /// A coefficient with its 95 % interval.
    public record Fit(double value, Interval interval) {
        private static Fit of(Coefficient coefficient) {
            return new Fit(coefficient.value(), coefficient.interval(StudyAnalysis.CONFIDENCE));
        }
    }

    /// Slope 1 with intercept 0 is perfect; `inTheLarge` is the intercept with the slope kept at 1.
    public record Calibration(
            OptionalDouble observedToExpected,
            Optional<Fit> inTheLarge,
            Optional<Fit> intercept,
            Optional<Fit> slope,
            Reliability reliability) {}

    static ReaderFinding of(String reader, ReaderCases cases) {
        var forecasts = cases.forecasts();
        return new ReaderFinding(
                reader,
                cases.table(),
                Arrays.stream(EndpointMetric.values())
                        .map(metric -> new MetricEstimate(metric, cases.measure(metric, StudyAnalysis.CONFIDENCE)))
                        .toList(),
                forecasts.size() == 0 ? Optional.empty() : Optional.of(calibration(forecasts)));
    }

    private static Calibration calibration(Forecasts forecasts) {
        var bins = Reliability.of(forecasts, BINS);
        var line = Recalibration.line(forecasts);
        double expected = bins.bins().stream()
                .mapToDouble(bin -> bin.cases() * bin.meanForecast())
                .sum();
        return new Calibration(
                expected > 0
                        ? OptionalDouble.of(bins.cases() * bins.observedRate() / expected)
                        : OptionalDouble.empty(),
                Recalibration.inTheLarge(forecasts).map(Fit::of),
                line.map(fitted -> Fit.of(fitted.intercept())),
                line.map(fitted -> Fit.of(fitted.slope())),
                bins);
    }
}
