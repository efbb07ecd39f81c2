package io.modeltrail.events.experiment;

/// How many observations of each arm one comparison needs for its planned power.
public record PlannedSampleSize(String metric, String arm, double difference, long requiredPerArm) {}
