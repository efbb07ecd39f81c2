package io.modeltrail.events.drift;

import java.time.Instant;

/// The values of one signal in a stretch of time.
///
/// @param from the first second, by the time of the observations
/// @param to the end of the last second
/// @param mean of the middles of the bins
/// @param digest `sha256:` and the hexadecimal hash of the bins: for each that is not empty, in ascending order, its
/// number, a space, its count and a line feed
public record DriftWindow(Instant from, Instant to, long values, double mean, String digest) {}
