package io.modeltrail.events.observation;

/// Names of the statistics that every health window may carry. Rates lie in [0, 1], latencies are milliseconds.
public final class Metrics {

    public static final String ERROR_RATE = "error_rate";
    public static final String TIMEOUT_RATE = "timeout_rate";
    /// Answered predictions that carry a score.
    public static final String COVERAGE = "coverage";
    public static final String ACCURACY = "accuracy";
    public static final String SENSITIVITY = "sensitivity";
    public static final String SPECIFICITY = "specificity";
    public static final String SAFETY_SCORE = "safety_score";
    public static final String LATENCY_MEAN = "latency_mean_ms";
    public static final String LATENCY_P50 = "latency_p50_ms";
    public static final String LATENCY_P95 = "latency_p95_ms";
    public static final String LATENCY_P99 = "latency_p99_ms";

    private Metrics() {}
}
