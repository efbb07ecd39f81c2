package io.modeltrail.rollout.runtime;

import java.time.Duration;
import java.time.Instant;

/// Pauses under a clock that may be put back: one that seems longer than any we give was begun under another time and
/// is over.
final class Pauses {

    private Pauses() {}

    static boolean isResting(Instant until, Instant now, Duration longest) {
        return until.isAfter(now) && !until.isAfter(now.plus(longest));
    }
}
