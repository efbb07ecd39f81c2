package io.modeltrail.events.experiment;

import org.jspecify.annotations.Nullable;

/// From which offset of a partition of `observations` on an allocation epoch was known to the analysis; absent for the
/// stop. The log and the observations are two topics, and this says how they interleave.
public record EpochBoundary(int partition, @Nullable Integer epoch, long fromOffset) {}
