package io.modeltrail.events.policy;

import io.modeltrail.events.Event;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyAdopted;
import io.modeltrail.events.policy.PolicyEvent.RulePackAdopted;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsAdopted;
import io.modeltrail.events.rollout.RollbackPolicy;
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

    private static <E extends Event> Optional<E> last(Class<E> type, List<? extends Event> events) {
        return events.stream().filter(type::isInstance).map(type::cast).reduce((_, later) -> later);
    }
}
