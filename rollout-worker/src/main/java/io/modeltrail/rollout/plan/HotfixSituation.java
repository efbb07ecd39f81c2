package io.modeltrail.rollout.plan;

import java.time.Instant;
import java.util.Optional;

/// Everything a reaction to a hotfix may look at: what it owes, a clinical validation of its version that
/// passed, and the time.
public record HotfixSituation(HotfixView hotfix, Optional<String> passedStudy, Instant now) {

    String commandId(String what) {
        return CommandId.fitted(hotfix.changeId() + "-" + what);
    }
}
