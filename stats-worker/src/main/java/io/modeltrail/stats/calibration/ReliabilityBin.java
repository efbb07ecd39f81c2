package io.modeltrail.stats.calibration;

/// The forecasts between two probabilities, and how many of them came true; the last bin contains its upper end.
public record ReliabilityBin(double from, double to, long cases, double meanForecast, double observedRate) {
    /// Observed less forecast: positive where the forecasts were too low.
    public double gap() {
        return observedRate - meanForecast;
    }
}
