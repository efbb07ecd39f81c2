package io.modeltrail.command.rollout.domain;

import static io.modeltrail.command.rollout.domain.RolloutRule.OVERRIDE_WEAKENS_SAFETY;
import static io.modeltrail.command.rollout.domain.RolloutRule.POLICY_NAME_TAKEN;
import static io.modeltrail.command.rollout.domain.Rollouts.NOON;
import static io.modeltrail.command.rollout.domain.Rollouts.PLAN;
import static io.modeltrail.command.rollout.domain.Rollouts.SOUND;
import static io.modeltrail.command.rollout.domain.Rollouts.with;

import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which triggers a rollout lives under once the organisation has adopted some.
class TriggersInForceTest {

    private static final Trigger SLOW = new Trigger(
            "slow",
            TriggerCategory.PERFORMANCE,
            "latency_mean_ms",
            Comparison.ABOVE,
            500,
            Reaction.IMMEDIATE,
            Duration.ZERO,
            20);
    private static final RollbackPolicy ADOPTED = new RollbackPolicy("rollback", 2, List.of(accuracy(0.85, 20), SLOW));
    private static final StartFacts FACTS =
            new StartFacts(SOUND.target(), SOUND.stable(), SOUND.canary(), Optional.empty(), Optional.of(ADOPTED));

    @Test
    void aRolloutWithoutAPolicyOfItsOwnTakesTheAdoptedOne() {
        with(FACTS).when(start(null)).then(started(ADOPTED), new TrafficShiftOrdered("r-1", 1, 10, NOON));
    }

    @Test
    void aPlanMayBeStricterWhereSafetyIsAtStakeAndDifferentElsewhere() {
        var own = new RollbackPolicy("icu", 1, List.of(accuracy(0.90, 10)));
        with(FACTS).when(start(own)).then(started(own), new TrafficShiftOrdered("r-1", 1, 10, NOON));
    }

    @Test
    void aPlanThatActsLaterThanWhatWasAdoptedIsRefused() {
        with(FACTS).when(start(policy("icu", accuracy(0.80, 20)))).thenRefusedBy(OVERRIDE_WEAKENS_SAFETY);
        with(FACTS).when(start(policy("icu", accuracy(0.85, 200)))).thenRefusedBy(OVERRIDE_WEAKENS_SAFETY);
        with(FACTS).when(start(policy("icu", SLOW))).thenRefusedBy(OVERRIDE_WEAKENS_SAFETY);
        var warned = new Trigger(
                "a",
                TriggerCategory.CRITICAL_SAFETY,
                "accuracy",
                Comparison.BELOW,
                0.95,
                Reaction.AFTER_WARNING,
                Duration.ofSeconds(1),
                20);
        with(FACTS).when(start(policy("icu", warned))).thenRefusedBy(OVERRIDE_WEAKENS_SAFETY);
    }

    @Test
    void nothingElseGoesByTheNameOfWhatWasAdopted() {
        with(FACTS).when(start(policy("rollback", accuracy(0.99, 20)))).thenRefusedBy(POLICY_NAME_TAKEN);
        with(SOUND).when(start(policy("rollback", SLOW))).thenRefusedBy(POLICY_NAME_TAKEN);
    }

    private static RolloutStarted started(RollbackPolicy policy) {
        return new RolloutStarted(
                "r-1", "icu", "apache", "1.0.0", "1.1.0", PLAN, policy, null, PolicyReference.adopted(ADOPTED), NOON);
    }

    private static StartRollout start(@Nullable RollbackPolicy policy) {
        return new StartRollout("r-1", "icu", "apache", "1.1.0", PLAN, policy, NOON);
    }

    private static RollbackPolicy policy(String id, Trigger trigger) {
        return new RollbackPolicy(id, 1, List.of(trigger));
    }

    private static Trigger accuracy(double limit, int samples) {
        return new Trigger(
                "accuracy",
                TriggerCategory.CRITICAL_SAFETY,
                "accuracy",
                Comparison.BELOW,
                limit,
                Reaction.IMMEDIATE,
                Duration.ZERO,
                samples);
    }
}
