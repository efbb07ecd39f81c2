package io.modeltrail.stats.observation;

import java.time.Instant;

/// Where a record came from, and the time in milliseconds at which it was produced.
record SourcePosition(String topic, int partition, long offset, long producedAt) {
    /// When it happened: by the sender's word, but not later than it was produced.
    long happenedAt(Instant claimed) {
        return Math.min(claimed.toEpochMilli(), producedAt);
    }
}
