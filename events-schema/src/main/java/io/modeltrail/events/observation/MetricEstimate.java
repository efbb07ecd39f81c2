package io.modeltrail.events.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A statistic with the interval that holds under continuous monitoring. `estimate`, `lower` and `upper` are null where
/// undefined (no samples). `events` counts the numerator of a rate. The evidence begins at `since`.
public record MetricEstimate(
        long samples,
        long events,
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        String method,
        double alpha,
        Instant since) {}
