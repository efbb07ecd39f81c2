package io.modeltrail.events.policy;

import io.modeltrail.events.rollout.DefaultTriggers;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.wire.Digests;

/// The version of a policy that a decision was taken under. `version` is `default` until one is adopted; `digest`
/// covers
/// the policy as it then read.
public record PolicyReference(String policy, String version, String digest) {

    public static final String DEFAULT = "default";

    public static PolicyReference of(ClinicalThresholds thresholds) {
        return new PolicyReference(thresholds.id(), label(thresholds.version()), Digests.of(thresholds));
    }

    public static PolicyReference adopted(RollbackPolicy policy) {
        return new PolicyReference(policy.id(), label(policy.version()), Digests.of(policy));
    }

    public static PolicyReference of(RulePackEdition edition) {
        return new PolicyReference(edition.id(), label(edition.version()), Digests.of(edition));
    }

    /// Triggers that hold because nobody adopted others.
    public static PolicyReference defaultTriggers() {
        return new PolicyReference(PolicyNames.ROLLBACK, DEFAULT, Digests.of(DefaultTriggers.policy()));
    }

    private static String label(int version) {
        return version == 0 ? DEFAULT : Integer.toString(version);
    }
}
