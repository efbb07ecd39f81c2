package io.modeltrail.events.policy;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one policy. What was adopted holds from the position of its event until the next one
/// is adopted; `digest` is that of the policy in full, and what was signed.
public sealed interface PolicyEvent extends Event {

    String policy();

    @Override
    default String stream() {
        return Streams.policy(policy());
    }

    record ThresholdsProposed(
            ClinicalThresholds thresholds, String digest, String why, String proposedBy, Instant occurredAt)
            implements PolicyEvent {
        @Override
        public String policy() {
            return thresholds.id();
        }
    }

    record RollbackPolicyProposed(
            RollbackPolicy triggers, String digest, String why, String proposedBy, Instant occurredAt)
            implements PolicyEvent {
        @Override
        public String policy() {
            return triggers.id();
        }
    }

    record RulePackProposed(RulePackEdition rulePack, String digest, String why, String proposedBy, Instant occurredAt)
            implements PolicyEvent {
        @Override
        public String policy() {
            return rulePack.id();
        }
    }

    record PolicyProposalWithdrawn(String policy, int version, String why, String withdrawnBy, Instant occurredAt)
            implements PolicyEvent {}

    /// Gates ask for these from here on. `supersedes` is the version that held before, absent where that were the
    /// defaults.
    record ThresholdsAdopted(
            ClinicalThresholds thresholds,
            String digest,
            String proposedBy,
            Signature signature,
            @Nullable Integer supersedes,
            Instant occurredAt)
            implements PolicyEvent {
        @Override
        public String policy() {
            return thresholds.id();
        }
    }

    /// Rollouts that start from here on live under these triggers.
    record RollbackPolicyAdopted(
            RollbackPolicy triggers,
            String digest,
            String proposedBy,
            Signature signature,
            @Nullable Integer supersedes,
            Instant occurredAt)
            implements PolicyEvent {
        @Override
        public String policy() {
            return triggers.id();
        }
    }

    /// The organisation is held against this edition from here on.
    record RulePackAdopted(
            RulePackEdition rulePack,
            String digest,
            String proposedBy,
            Signature signature,
            @Nullable Integer supersedes,
            Instant occurredAt)
            implements PolicyEvent {
        @Override
        public String policy() {
            return rulePack.id();
        }
    }
}
