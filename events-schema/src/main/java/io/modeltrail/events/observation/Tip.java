package io.modeltrail.events.observation;

import java.time.Instant;

/// The last record that went into a statistic, and when it was produced (the record's own timestamp).
public record Tip(String observationId, String topic, int partition, long offset, Instant producedAt) {}
