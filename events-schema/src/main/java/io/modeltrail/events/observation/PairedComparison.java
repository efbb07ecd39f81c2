package io.modeltrail.events.observation;

import io.modeltrail.events.rollout.InputRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two versions on the same cases: areas under the curve with DeLong's test, and McNemar's exact test on the decisions.
/// Statistics are null where undefined. `b` counts cases only the stable version got right, `c` only the canary.
public record PairedComparison(
        String rolloutId,
        String model,
        String stableVersion,
        String canaryVersion,
        long cases,
        long labelledCases,
        long scoredByBoth,
        long positives,
        Reader stable,
        Reader canary,
        @Nullable Double deLongZ,
        @Nullable Double deLongP,
        long b,
        long c,
        @Nullable Double mcNemarExactP,
        Instant computedAt,
        List<InputRange> inputs) {

    /// One version as a reader of the cases that both versions scored. `coverage` is over all labelled cases.
    public record Reader(
            String version,
            long scored,
            @Nullable Double coverage,
            @Nullable Double auc,
            @Nullable Double aucLower,
            @Nullable Double aucUpper,
            @Nullable Double sensitivity,
            @Nullable Double sensitivityLower,
            @Nullable Double sensitivityUpper,
            @Nullable Double specificity,
            @Nullable Double specificityLower,
            @Nullable Double specificityUpper) {}
}
