package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
import org.jspecify.annotations.Nullable;

/// A figure that somebody states about a version, with the interval and the data it rests on where they are known. No
/// gate rests on it: gates ask for what a study's analysis computed.
public record RecordedMetric(
        String name,
        double value,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Long n,
        @Nullable String datasetDigest) {
    public RecordedMetric {
        Required.name(name, "name");
        Required.that(Double.isFinite(value), "value", "must be a finite number");
        Required.that(
                lower == null || upper == null || (lower <= value && value <= upper),
                "value",
                "must lie between lower and upper");
        Required.that(n == null || n > 0, "n", "must be 1 or more");
        if (datasetDigest != null) {
            Required.sha256(datasetDigest, "datasetDigest");
        }
    }
}
