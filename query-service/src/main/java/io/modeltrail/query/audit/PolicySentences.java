package io.modeltrail.query.audit;

import io.modeltrail.events.policy.PolicyEvent;
import io.modeltrail.events.policy.PolicyEvent.PolicyProposalWithdrawn;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyAdopted;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyProposed;
import io.modeltrail.events.policy.PolicyEvent.RulePackAdopted;
import io.modeltrail.events.policy.PolicyEvent.RulePackProposed;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsAdopted;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsProposed;

/// What became of a policy, a sentence an event.
final class PolicySentences {

    private PolicySentences() {}

    static String of(PolicyEvent event) {
        return switch (event) {
            case ThresholdsProposed e -> proposed(e.proposedBy(), e.thresholds().version(), e, e.why());
            case RollbackPolicyProposed e ->
                proposed(e.proposedBy(), e.triggers().version(), e, e.why());
            case RulePackProposed e ->
                proposed(e.proposedBy(), e.rulePack().version(), e, e.why())
                        + " It is edition %s.".formatted(e.rulePack().edition());
            case PolicyProposalWithdrawn e ->
                "%s withdrew the proposed version %d of policy %s: %s"
                        .formatted(e.withdrawnBy(), e.version(), e.policy(), e.why());
            case ThresholdsAdopted e -> adopted(e.thresholds().version(), e) + Signed.by(e.signature()) + ".";
            case RollbackPolicyAdopted e -> adopted(e.triggers().version(), e) + Signed.by(e.signature()) + ".";
            case RulePackAdopted e -> adopted(e.rulePack().version(), e) + Signed.by(e.signature()) + ".";
        };
    }

    private static String proposed(String by, int version, PolicyEvent event, String why) {
        return "%s proposed version %d of policy %s: %s".formatted(by, version, event.policy(), why);
    }

    private static String adopted(int version, PolicyEvent event) {
        return "Version %d of policy %s holds from here on; ".formatted(version, event.policy());
    }
}
