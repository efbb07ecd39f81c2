package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
import org.jspecify.annotations.Nullable;

/// The values that a field may take, both ends included; an end that is left out is open.
public record ValueRange(@Nullable Double min, @Nullable Double max) {
    public ValueRange {
        Required.that(min != null || max != null, "range", "needs min, max or both");
        Required.that(min == null || Double.isFinite(min), "range.min", "must be a finite number");
        Required.that(max == null || Double.isFinite(max), "range.max", "must be a finite number");
        Required.that(min == null || max == null || min <= max, "range.min", "must not be above max");
    }
}
