package io.modeltrail.command.rollout.domain;

import static io.modeltrail.command.rollout.domain.RolloutRule.OVERRIDE_WEAKENS_SAFETY;
import static io.modeltrail.command.rollout.domain.RolloutRule.POLICY_NAME_TAKEN;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.policy.PolicyNames;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import java.util.List;
import java.util.Optional;

/// The triggers that a rollout would live under: those that its plan names, else those that were adopted, else the
/// defaults. A plan may change what was adopted as it likes, but where critical safety or compliance is at stake only
/// to
/// the stricter side. Defaults bind no plan: nobody signed them.
record TriggersInForce(StartRollout command, Optional<RollbackPolicy> adopted) {

    static TriggersInForce of(StartRollout command, Optional<RollbackPolicy> adopted) {
        return new TriggersInForce(command, adopted);
    }

    RollbackPolicy policy() {
        return override().or(() -> adopted).orElseGet(RolloutDefaults::policy);
    }

    PolicyReference reference() {
        return adopted.map(PolicyReference::adopted).orElseGet(PolicyReference::defaultTriggers);
    }

    void require(Requirements requirements) {
        override().ifPresent(own -> {
            requirements.require(
                    !own.id().equals(PolicyNames.ROLLBACK)
                            || adopted.filter(own::equals).isPresent(),
                    POLICY_NAME_TAKEN,
                    "%s is the name of what is adopted at /policies, and these are other triggers"
                            .formatted(PolicyNames.ROLLBACK),
                    "another policy.id, or no policy at all");
            adopted.map(RollbackPolicy::triggers).orElse(List.of()).stream()
                    .filter(TriggersInForce::isBinding)
                    .forEach(binding -> requirements.require(
                            own.triggers().stream().anyMatch(one -> isAtLeastAsStrict(one, binding)),
                            OVERRIDE_WEAKENS_SAFETY,
                            "the plan's policy has no trigger at least as strict as %s: %s %s %s, %s"
                                    .formatted(
                                            binding.name(),
                                            binding.metric(),
                                            binding.harmfulWhen(),
                                            binding.limit(),
                                            binding.reaction()),
                            Streams.policy(PolicyNames.ROLLBACK)));
        });
    }

    private Optional<RollbackPolicy> override() {
        return Optional.ofNullable(command.policy());
    }

    private static boolean isBinding(Trigger trigger) {
        return trigger.category() == TriggerCategory.CRITICAL_SAFETY
                || trigger.category() == TriggerCategory.COMPLIANCE;
    }

    /// It fires whenever the other one would, and as soon.
    private static boolean isAtLeastAsStrict(Trigger own, Trigger binding) {
        return own.metric().equals(binding.metric())
                && own.harmfulWhen() == binding.harmfulWhen()
                && (own.harmfulWhen() == Comparison.BELOW
                        ? own.limit() >= binding.limit()
                        : own.limit() <= binding.limit())
                && own.minimumSamples() <= binding.minimumSamples()
                && (own.reaction() == Reaction.IMMEDIATE
                        || (binding.reaction() == Reaction.AFTER_WARNING
                                && own.warning().compareTo(binding.warning()) <= 0));
    }
}
