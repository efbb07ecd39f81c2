package io.modeltrail.events.experiment;

import org.jspecify.annotations.Nullable;

/// Whether the arms got the shares that they were allocated, in one epoch: the chi-square statistic of the numbers of
/// subjects, and a p that holds however often one looks (Lindon and Malek 2022). Absent means that there was nothing to
/// compare.
public record SampleRatio(
        int epoch, @Nullable Double statistic, @Nullable Double p) {}
