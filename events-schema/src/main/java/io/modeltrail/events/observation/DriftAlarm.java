package io.modeltrail.events.observation;

import io.modeltrail.events.rollout.InputRange;
import java.time.Instant;
import java.util.List;

/// A stream of values of one version has moved away from its frozen reference, as seen in one partition. Each level
/// of a method is told once. `signal` is `score`, `residual` (truth less score) or `input:` and a metric's name;
/// `method` is POPULATION_STABILITY, KOLMOGOROV_SMIRNOV, CUSUM or PAGE_HINKLEY; `level` is WARNING or ALARM. `inputs`
/// are the
/// records from the first of the reference to the one that tipped the limit.
public record DriftAlarm(
        String rolloutId,
        String model,
        String version,
        String signal,
        String method,
        String level,
        Evidence evidence,
        String policy,
        int policyVersion,
        Instant at,
        List<InputRange> inputs) {

    /// `statistic` is an index in nats, a p-value (an alarm when it is at most `limit`), or a sum in
    /// standard deviations of the reference; `values` were seen since the reference was frozen.
    public record Evidence(double statistic, double limit, long values, double referenceMean, double recentMean) {}
}
