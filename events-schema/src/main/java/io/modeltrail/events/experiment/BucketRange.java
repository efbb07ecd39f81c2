package io.modeltrail.events.experiment;

import io.modeltrail.events.Required;

/// The buckets from `from` up to `to`, without `to`, belong to the arm.
public record BucketRange(int from, int to, String arm) {
    public BucketRange {
        Required.that(from >= 0 && from < to && to <= 10_000, "range", "must have 0 <= from < to <= 10000");
        Required.name(arm, "range.arm");
    }

    /// How many buckets it has.
    public int size() {
        return to - from;
    }
}
