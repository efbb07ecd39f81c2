package io.modeltrail.command.policy.domain;

import io.modeltrail.events.policy.PolicyEvent;
import io.modeltrail.events.policy.PolicyEvent.PolicyProposalWithdrawn;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyAdopted;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyProposed;
import io.modeltrail.events.policy.PolicyEvent.RulePackAdopted;
import io.modeltrail.events.policy.PolicyEvent.RulePackProposed;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsAdopted;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsProposed;
import java.util.Optional;

/// One policy: how many versions were proposed, the one that waits for a signature, and the one that holds.
public record Policy(int proposed, Optional<Proposal> open, Optional<PolicyText> holds) {

    public record Proposal(PolicyText text, String proposedBy) {}

    public static Policy initial() {
        return new Policy(0, Optional.empty(), Optional.empty());
    }

    public Policy evolve(PolicyEvent event) {
        return switch (event) {
            case ThresholdsProposed it -> proposed(new PolicyText.Thresholds(it.thresholds()), it.proposedBy());
            case RollbackPolicyProposed it -> proposed(new PolicyText.Rollback(it.triggers()), it.proposedBy());
            case RulePackProposed it -> proposed(new PolicyText.RulePack(it.rulePack()), it.proposedBy());
            case PolicyProposalWithdrawn _ -> new Policy(proposed, Optional.empty(), holds);
            case ThresholdsAdopted it -> adopted(new PolicyText.Thresholds(it.thresholds()));
            case RollbackPolicyAdopted it -> adopted(new PolicyText.Rollback(it.triggers()));
            case RulePackAdopted it -> adopted(new PolicyText.RulePack(it.rulePack()));
        };
    }

    private Policy proposed(PolicyText text, String by) {
        return new Policy(text.version(), Optional.of(new Proposal(text, by)), holds);
    }

    private Policy adopted(PolicyText text) {
        return new Policy(proposed, Optional.empty(), Optional.of(text));
    }
}
