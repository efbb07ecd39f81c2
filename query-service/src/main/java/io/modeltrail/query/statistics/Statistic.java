package io.modeltrail.query.statistics;

/// The latest value of one key of a statistics topic. `change` numbers the changes that this process has seen.
public record Statistic(
        String topic, String key, String rolloutId, String document, int partition, long offset, long change) {}
