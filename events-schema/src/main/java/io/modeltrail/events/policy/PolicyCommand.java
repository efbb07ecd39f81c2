package io.modeltrail.events.policy;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.policy.ClinicalThresholds.Threshold;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.util.List;

/// What may be asked of a policy. One person proposes a version in full, another signs it; nothing is edited.
public sealed interface PolicyCommand extends Command {

    String policy();

    @Override
    default String stream() {
        return Streams.policy(policy());
    }

    record ProposeThresholds(
            List<Threshold> thresholds,
            String why,
            @FromToken String proposedBy,
            Instant requestedAt) implements PolicyCommand {
        public ProposeThresholds {
            thresholds = new ClinicalThresholds(PolicyNames.CLINICAL_THRESHOLDS, 0, thresholds).thresholds();
            Required.text(why, "why");
            Required.text(proposedBy, "proposedBy");
        }

        @Override
        public String policy() {
            return PolicyNames.CLINICAL_THRESHOLDS;
        }
    }

    /// A policy that lets critical harm pass is none.
    record ProposeRollbackPolicy(
            List<Trigger> triggers, String why, @FromToken String proposedBy, Instant requestedAt)
            implements PolicyCommand {
        public ProposeRollbackPolicy {
            Required.present(triggers, "triggers");
            Required.that(
                    triggers.stream().map(Trigger::name).distinct().count() == triggers.size(),
                    "triggers",
                    "must have distinct names");
            Required.that(
                    triggers.stream().anyMatch(one -> one.category() == TriggerCategory.CRITICAL_SAFETY),
                    "triggers",
                    "must hold at least one of category CRITICAL_SAFETY");
            triggers = new RollbackPolicy(PolicyNames.ROLLBACK, 1, triggers).triggers();
            Required.text(why, "why");
            Required.text(proposedBy, "proposedBy");
        }

        @Override
        public String policy() {
            return PolicyNames.ROLLBACK;
        }
    }

    record ProposeRulePack(
            String framework,
            String edition,
            String why,
            @FromToken String proposedBy,
            Instant requestedAt) implements PolicyCommand {
        public ProposeRulePack {
            Required.name(framework, "framework");
            Required.that(framework.length() <= 80, "framework", "must have at most 80 characters");
            Required.name(edition, "edition");
            Required.text(why, "why");
            Required.text(proposedBy, "proposedBy");
        }

        @Override
        public String policy() {
            return PolicyNames.rulePack(framework);
        }
    }

    record WithdrawPolicyProposal(
            String policy,
            int version,
            String why,
            @FromToken String withdrawnBy,
            Instant requestedAt) implements PolicyCommand {
        public WithdrawPolicyProposal {
            Required.name(policy, "policy");
            Required.that(version >= 1, "version", "must be at least 1");
            Required.text(why, "why");
            Required.text(withdrawnBy, "withdrawnBy");
        }
    }

    /// The signature covers the digest of the proposed version.
    record AdoptPolicy(String policy, int version, Signature signature, Instant requestedAt) implements PolicyCommand {
        public AdoptPolicy {
            Required.name(policy, "policy");
            Required.that(version >= 1, "version", "must be at least 1");
            Required.present(signature, "signature");
        }
    }
}
