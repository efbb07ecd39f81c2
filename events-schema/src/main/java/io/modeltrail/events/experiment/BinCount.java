package io.modeltrail.events.experiment;

/// How many values lie in one bin of a fixed scale.
public record BinCount(int bin, long count) {}
