package io.modeltrail.events.experiment;

import org.jspecify.annotations.Nullable;

/// An interval for a difference from control. An end that is not bounded is absent.
public record Interval(@Nullable Double lower, @Nullable Double upper) {}
