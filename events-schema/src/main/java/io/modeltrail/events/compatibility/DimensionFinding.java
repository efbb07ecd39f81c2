package io.modeltrail.events.compatibility;

/// What one dimension came to.
public record DimensionFinding(CompatibilityDimension dimension, CompatibilityVerdict verdict) {}
