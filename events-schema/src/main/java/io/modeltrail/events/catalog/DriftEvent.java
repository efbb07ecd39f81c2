package io.modeltrail.events.catalog;

import io.modeltrail.events.drift.DriftEvidence;
import io.modeltrail.events.drift.DriftLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was noticed about the inputs, the scores and the residuals of a version in use.
public sealed interface DriftEvent extends ModelVersionEvent {

    /// `score`, `residual` or `input:` and a metric's name.
    String signal();

    /// Counts the drifts of this signal against the same reference.
    int episode();

    DriftEvidence evidence();

    /// The signal has left its frozen reference, as far as `level`. `incidentId` is the incident that was opened for
    /// it,
    /// if it was: signals that follow belong to the same one as long as any is that far.
    record DriftDetected(
            String model,
            String version,
            String signal,
            int episode,
            DriftLevel level,
            DriftEvidence evidence,
            @Nullable String incidentId,
            Instant occurredAt)
            implements DriftEvent {}

    /// What was a warning has become MAJOR.
    record DriftWorsened(
            String model,
            String version,
            String signal,
            int episode,
            DriftEvidence evidence,
            @Nullable String incidentId,
            Instant occurredAt)
            implements DriftEvent {}

    /// The signal has been as its reference again, for long enough.
    record DriftCleared(
            String model, String version, String signal, int episode, DriftEvidence evidence, Instant occurredAt)
            implements DriftEvent {}
}
