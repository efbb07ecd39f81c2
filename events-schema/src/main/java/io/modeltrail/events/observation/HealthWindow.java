package io.modeltrail.events.observation;

import io.modeltrail.events.rollout.InputRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one version does in one rollout: counts, quantiles, and estimates with anytime-valid bounds.
/// `metrics` covers everything since the version's first observation in the rollout, `recent` only the window
/// `windowStart` to `windowEnd` (bounds there spend their alpha over the windows). `immediate` marks an output that did
/// not wait for the throttle. Windows without observations are emitted too: silence is a finding.
public record HealthWindow(
        String rolloutId,
        String model,
        String version,
        Instant windowStart,
        Instant windowEnd,
        Instant computedAt,
        boolean immediate,
        long observations,
        long recentObservations,
        long labelled,
        long duplicates,
        long late,
        Map<String, MetricEstimate> metrics,
        Map<String, MetricEstimate> recent,
        List<InputRange> inputs,
        @Nullable Tip tip) {

    /// The key on topic `health-windows`.
    public String key() {
        return rolloutId + "/" + version;
    }
}
