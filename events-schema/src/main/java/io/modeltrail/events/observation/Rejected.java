package io.modeltrail.events.observation;

/// A record that could not be used, kept on `observations-rejected` with where it came from and why.
public record Rejected(String topic, int partition, long offset, String field, String rule, String payload) {}
