package io.modeltrail.rollout.plan;

import io.modeltrail.events.drift.DriftAlarm;
import java.time.Instant;

/// Everything a reaction to drift may look at: what the log says of the version, an alarm, and the time.
public record DriftSituation(DriftView version, DriftAlarm alarm, Instant now) {
    private static final int BEFORE_DIGEST = "sha256:".length();
    private static final int OF_DIGEST = 12;

    /// Of an alarm of a version that the log knows, which it does not have yet.
    boolean isNews() {
        return version.registered() && !version.has(alarm);
    }

    /// Ids follow from what is reported, so that it is recorded once however often it is read.
    String commandId() {
        return CommandId.fitted(String.join(
                "-",
                "drift",
                alarm.model(),
                alarm.version(),
                alarm.evidence().reference().digest().substring(BEFORE_DIGEST, BEFORE_DIGEST + OF_DIGEST),
                Integer.toString(alarm.episode()),
                alarm.level().name(),
                alarm.signal().replace(':', '.')));
    }
}
