package io.modeltrail.stats.drift;

import io.modeltrail.events.drift.DriftEvidence;
import io.modeltrail.events.drift.DriftLevel;
import java.time.Instant;

/// A level that the drift of a signal has just reached, or its end.
///
/// @param episode which drift of the signal, from 1
public record DriftNotice(int episode, DriftLevel level, DriftEvidence evidence, Instant at) {}
