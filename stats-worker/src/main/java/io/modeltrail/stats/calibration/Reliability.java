package io.modeltrail.stats.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Forecasts in bins of equal width, empty ones left out, with the Brier score and its parts:
/// brier = reliability - resolution + uncertainty + withinBins, exactly. The last part comes from forecasts that differ
/// within a bin. Brier (1950) Mon Weather Rev 78:1; Murphy (1973) J Appl Meteorol 12:595; Stephenson, Coelho and
/// Jolliffe (2008) Weather Forecast 23:752; the expected calibration error of Naeini, Cooper and Hauskrecht (2015).
///
/// Everything is undefined (empty) without cases.
public record Reliability(List<ReliabilityBin> bins, long cases, double squaredErrors, double observedRate) {
    public Reliability {
        bins = List.copyOf(bins);
    }

    public static Reliability of(Forecasts forecasts, int bins) {
        if (bins < 1 || bins > 10_000) {
            throw new IllegalArgumentException("bins must be 1 to 10000, got " + bins);
        }
        var count = new long[bins];
        var forecast = new double[bins];
        var observed = new long[bins];
        double errors = 0;
        long events = 0;
        for (int i = 0; i < forecasts.size(); i++) {
            double p = forecasts.probability(i);
            int bin = (int) Math.min(bins - 1, Math.floor(p * bins));
            count[bin]++;
            forecast[bin] += p;
            observed[bin] += forecasts.happened(i) ? 1 : 0;
            events += forecasts.happened(i) ? 1 : 0;
            errors += (p - forecasts.outcome(i)) * (p - forecasts.outcome(i));
        }
        List<ReliabilityBin> filled = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            if (count[b] > 0) {
                filled.add(new ReliabilityBin(
                        (double) b / bins,
                        (b + 1.0) / bins,
                        count[b],
                        forecast[b] / count[b],
                        (double) observed[b] / count[b]));
            }
        }
        double rate = forecasts.size() == 0 ? 0 : (double) events / forecasts.size();
        return new Reliability(filled, forecasts.size(), errors, rate);
    }

    /// Mean squared error of the forecasts.
    public OptionalDouble brier() {
        return mean(squaredErrors);
    }

    public OptionalDouble reliability() {
        return mean(
                bins.stream().mapToDouble(b -> b.cases() * b.gap() * b.gap()).sum());
    }

    public OptionalDouble resolution() {
        return mean(bins.stream()
                .mapToDouble(b -> b.cases() * StrictMath.pow(b.observedRate() - observedRate, 2))
                .sum());
    }

    public OptionalDouble uncertainty() {
        return mean(cases * observedRate * (1 - observedRate));
    }

    /// Within-bin variance less twice the within-bin covariance.
    public OptionalDouble withinBins() {
        OptionalDouble brier = brier();
        return brier.isEmpty()
                ? brier
                : OptionalDouble.of(brier.getAsDouble()
                        - (reliability().orElseThrow()
                                - resolution().orElseThrow()
                                + uncertainty().orElseThrow()));
    }

    /// Mean over all cases of |observed - forecast| of their bin.
    public OptionalDouble expectedCalibrationError() {
        return mean(
                bins.stream().mapToDouble(b -> b.cases() * Math.abs(b.gap())).sum());
    }

    public OptionalDouble largestCalibrationError() {
        return bins.stream().mapToDouble(b -> Math.abs(b.gap())).max();
    }

    private OptionalDouble mean(double sum) {
        return cases == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / cases);
    }
}
