package io.modeltrail.events.drift;

import java.time.Instant;

/// A statistic that lies beyond its limit.
///
/// @param limit that holds this time: the least change that matters, or what chance may reach, whichever is larger
/// @param since when the change began, as far as the method can tell
public record DriftFinding(DriftMethod method, DriftLevel level, double statistic, double limit, Instant since) {}
