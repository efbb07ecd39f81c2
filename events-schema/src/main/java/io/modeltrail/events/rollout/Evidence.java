package io.modeltrail.events.rollout;

import io.modeltrail.events.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a decision rests on: a statistic with its interval, the window, the method and the input it was computed from.
/// `tippingObservation` is the last observation that went in.
public record Evidence(
        String metric,
        String version,
        long samples,
        double estimate,
        double lower,
        double upper,
        String method,
        double alpha,
        Instant windowStart,
        Instant windowEnd,
        @Nullable String tippingObservation,
        @Nullable Instant tippingProducedAt,
        List<InputRange> inputs) {
    public Evidence {
        Required.present(metric, "evidence.metric");
        Required.present(version, "evidence.version");
        inputs = List.copyOf(Required.present(inputs, "evidence.inputs"));
    }
}
