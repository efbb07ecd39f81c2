package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.DIGEST;
import static io.modeltrail.events.wire.ExampleEvents.NOON;
import static io.modeltrail.events.wire.ExampleSubmission.SIGNED;

import io.modeltrail.events.Event;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.ClinicalThresholds.Threshold;
import io.modeltrail.events.policy.PolicyEvent.PolicyProposalWithdrawn;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyAdopted;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyProposed;
import io.modeltrail.events.policy.PolicyEvent.RulePackAdopted;
import io.modeltrail.events.policy.PolicyEvent.RulePackProposed;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsAdopted;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsProposed;
import io.modeltrail.events.policy.PolicyNames;
import io.modeltrail.events.policy.RulePackEdition;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import java.time.Duration;
import java.util.List;

/// What an administrator proposed and somebody else signed.
final class ExamplePolicy {

    private static final String ADMIN = "https://idp.example|adam";
    private static final ClinicalThresholds THRESHOLDS = new ClinicalThresholds(
            PolicyNames.CLINICAL_THRESHOLDS,
            2,
            List.of(
                    new Threshold("sensitivity", 0.92, 0.96, false, true),
                    new Threshold("error_rate", 0.01, null, true, false)));
    private static final RollbackPolicy TRIGGERS = new RollbackPolicy(
            PolicyNames.ROLLBACK,
            1,
            List.of(new Trigger(
                    "critical-accuracy",
                    TriggerCategory.CRITICAL_SAFETY,
                    "accuracy",
                    Comparison.BELOW,
                    0.85,
                    Reaction.IMMEDIATE,
                    Duration.ZERO,
                    20)));

    private ExamplePolicy() {}

    static RulePackEdition rulePack() {
        return new RulePackEdition(PolicyNames.rulePack("ISO-14971"), 1, "ISO-14971", "2019", DIGEST);
    }

    static List<Event> events() {
        return List.of(
                new ThresholdsProposed(THRESHOLDS, DIGEST, "fewer misses", ADMIN, NOON),
                new PolicyProposalWithdrawn(PolicyNames.ROLLBACK, 1, "a number was mistyped", ADMIN, NOON),
                new ThresholdsAdopted(THRESHOLDS, DIGEST, ADMIN, SIGNED, 1, NOON),
                new RollbackPolicyProposed(TRIGGERS, DIGEST, "a stricter floor", ADMIN, NOON),
                new RollbackPolicyAdopted(TRIGGERS, DIGEST, ADMIN, SIGNED, null, NOON),
                new RulePackProposed(rulePack(), DIGEST, "the edition that holds", ADMIN, NOON),
                new RulePackAdopted(rulePack(), DIGEST, ADMIN, SIGNED, null, NOON));
    }
}
