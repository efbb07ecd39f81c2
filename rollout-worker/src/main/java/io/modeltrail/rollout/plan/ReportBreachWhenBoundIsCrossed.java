package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RolloutCommand.ReportBreach;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.Comparator;
import java.util.Optional;

/// A bound of the canary lies beyond a trigger's limit: say so, the most urgent trigger first. Pausing stops no
/// trigger.
final class ReportBreachWhenBoundIsCrossed implements RolloutReaction {

    @Override
    public Optional<Send> to(Situation situation) {
        var rollout = situation.rollout();
        if (!rollout.isProgressing() || situation.canary().isEmpty()) {
            return Optional.empty();
        }
        var sighting = situation.canary().get();
        return rollout.started().policy().triggers().stream()
                .filter(trigger -> !rollout.warnings().isOpen(trigger.name()))
                .sorted(Comparator.comparing(Trigger::reaction))
                .flatMap(trigger ->
                        sighting.breachOf(trigger).map(evidence -> report(situation, trigger, evidence)).stream())
                .findFirst();
    }

    private static Send report(Situation situation, Trigger trigger, Evidence evidence) {
        var rollout = situation.rollout();
        return new Send(
                CommandId.of(rollout, "breach", trigger.name()),
                new ReportBreach(rollout.rolloutId(), trigger.name(), evidence, situation.now()),
                trigger.reaction() == Reaction.IMMEDIATE);
    }
}
