package io.modeltrail.stats.validation;

import io.modeltrail.stats.estimate.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/// An estimate over `n` cases with its two-sided interval; undefined is empty.
public record Measured(OptionalDouble value, Optional<Interval> interval, long n) {}
