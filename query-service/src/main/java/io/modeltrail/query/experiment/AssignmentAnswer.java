package io.modeltrail.query.experiment;

import org.jspecify.annotations.Nullable;

/// Which arm a subject gets and why. `epoch` is 0 before the start; there is a bucket only where one decides.
public record AssignmentAnswer(
        String experimentId,
        @Nullable String unit,
        String arm,
        String version,
        int epoch,
        @Nullable Integer bucket,
        Why why) {

    /// Everything but ASSIGNED means control.
    public enum Why {
        ASSIGNED,
        NOT_ELIGIBLE,
        NOT_RUNNING,
        STOPPED,
        NO_SUBJECT
    }
}
