package io.modeltrail.events.experiment;

import org.jspecify.annotations.Nullable;

/// An estimate of a difference from control with its interval and the method that gave it. Undefined is absent.
public record Estimate(@Nullable Double estimate, @Nullable Interval interval, String method) {}
