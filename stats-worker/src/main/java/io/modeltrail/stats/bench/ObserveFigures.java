package io.modeltrail.stats.bench;

/// What the benchmark `observe` measured, in records a second.
///
/// @param rate observations counted exactly once into statistics
/// @param baselineRate one plain consumer that parses the same records
/// @param parallelBaselineRate as many plain consumers as the worker has threads
/// @param observations how many were counted; the run fails unless it is every one, once
public record ObserveFigures(
        double rate, double baselineRate, double parallelBaselineRate, long observations, int threads) {
    public double ratio() {
        return rate / baselineRate;
    }

    public double parallelRatio() {
        return rate / parallelBaselineRate;
    }
}
