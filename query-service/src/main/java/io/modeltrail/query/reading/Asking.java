package io.modeltrail.query.reading;

import org.jspecify.annotations.Nullable;

/// The parameters that every read takes: `asOf` (a position or a time) and `minPosition` (wait until it is reached).
public record Asking(@Nullable String asOf, @Nullable String minPosition) {}
