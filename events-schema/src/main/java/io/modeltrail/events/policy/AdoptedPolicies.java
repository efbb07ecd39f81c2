package io.modeltrail.events.policy;

import io.modeltrail.events.Event;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyAdopted;
import io.modeltrail.events.policy.PolicyEvent.RulePackAdopted;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsAdopted;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rulepack.RulePack;
import io.modeltrail.events.rulepack.RulePacks;
import java.util.List;
import java.util.Optional;

/// What holds after the events of a policy's stream. Whoever decides and whoever only asks call the same function.
public final class AdoptedPolicies {

    private AdoptedPolicies() {}

    public static ClinicalThresholds thresholds(List<? extends Event> events) {
        return last(ThresholdsAdopted.class, events)
                .map(ThresholdsAdopted::thresholds)
                .orElseGet(ClinicalThresholds::defaults);
    }

    /// Empty until one is adopted.
    public static Optional<RollbackPolicy> rollback(List<? extends Event> events) {
        return last(RollbackPolicyAdopted.class, events).map(RollbackPolicyAdopted::triggers);
    }

    /// Empty until one is adopted.
    public static Optional<RulePackEdition> rulePack(List<? extends Event> events) {
        return last(RulePackAdopted.class, events).map(RulePackAdopted::rulePack);
    }

    /// The rules that a framework of this release is evaluated by: those of the edition in force, and the latest until
    /// one is adopted, or where this release has lost the adopted one.
    public static RulePack rules(String framework, Optional<RulePackEdition> adopted) {
        return adopted.flatMap(it -> RulePacks.of(framework, it.edition()))
                .or(() -> RulePacks.latest(framework))
                .orElseThrow();
    }

    private static <E extends Event> Optional<E> last(Class<E> type, List<? extends Event> events) {
        return events.stream().filter(type::isInstance).map(type::cast).reduce((_, later) -> later);
    }
}
