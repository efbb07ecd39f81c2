package io.modeltrail.stats.summary;

/// What is counted about the observations of one version. Slots are part of the stored format: never reuse one.
public enum Count {
    OBSERVATIONS(0),
    ERRORS(1),
    TIMEOUTS(2),
    /// Outcome OK.
    ANSWERED(3),
    /// Answered with a score.
    SCORED(4),
    /// Predictions whose truth is known.
    LABELLED(5),
    TRUE_POSITIVES(6),
    FALSE_POSITIVES(7),
    FALSE_NEGATIVES(8),
    TRUE_NEGATIVES(9),
    SAFETY_REPORTS(10),
    /// The sum of all safety scores, times a million.
    SAFETY_MILLIONTHS(11),
    /// Arrived again with the same observation id.
    DUPLICATES(12),
    /// Older than the window when they arrived: counted in the totals only.
    LATE(13);

    private final int slot;

    Count(int slot) {
        this.slot = slot;
    }

    int slot() {
        return slot;
    }
}
