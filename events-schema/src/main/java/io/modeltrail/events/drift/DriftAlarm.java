package io.modeltrail.events.drift;

import java.time.Instant;

/// The drift of one signal of one version has reached a level, or is over: what stats-worker says on the topic
/// `drift`. It may be said again, with the same words.
///
/// @param signal `score`, `residual` (truth less score) or `input:` and a metric's name
/// @param episode counts the drifts of this signal since its reference was frozen; each level of one is told once
/// @param level NONE when the drift is over
/// @param at the end of the last second that counted
public record DriftAlarm(
        String model,
        String version,
        String signal,
        int episode,
        DriftLevel level,
        DriftEvidence evidence,
        Instant at) {

    /// The key on topic `drift`.
    public String key() {
        return model + "/" + version;
    }
}
