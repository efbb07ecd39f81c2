package io.modeltrail.events.experiment;

/// Whether a readout may carry a conclusion: the arms got their shares, and each has the planned minimum.
public record ReadoutQuality(boolean sampleRatioHolds, boolean minimumReached) {}
