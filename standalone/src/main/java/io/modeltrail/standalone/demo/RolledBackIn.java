package io.modeltrail.standalone.demo;

import java.time.Duration;
import java.time.Instant;

/// How long the bad version went on answering after the observation that tipped the bound was produced.
///
/// @param late requests that the canary answered after the rollback was confirmed
public record RolledBackIn(String rolloutId, Instant tippedAt, Instant lastAnswer, long late) {

    public Duration duration() {
        var time = Duration.between(tippedAt, lastAnswer);
        return time.isNegative() ? Duration.ZERO : time;
    }
}
