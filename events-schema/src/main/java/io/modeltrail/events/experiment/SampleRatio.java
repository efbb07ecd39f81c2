package io.modeltrail.events.experiment;

import org.jspecify.annotations.Nullable;

/// Whether the arms got the shares that they were allocated, in one epoch: the chi-square statistic of the numbers of
/// subjects and its p. Absent means that there was nothing to compare.
public record SampleRatio(
        int epoch, @Nullable Double statistic, @Nullable Double p) {}
