package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.RolloutCommand.ReportClearance;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.rollout.plan.Action.Send;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A breach under warning is over, on enough samples, before its deadline: the warning may be lifted.
final class ReportClearanceWhenBreachIsOver implements RolloutReaction {

    @Override
    public Optional<Send> to(Situation situation) {
        if (!situation.rollout().isProgressing() || situation.canary().isEmpty()) {
            return Optional.empty();
        }
        return situation.rollout().warnings().deadlines().entrySet().stream()
                .filter(warning -> warning.getValue().isAfter(situation.now()))
                .flatMap(warning -> situation.rollout().trigger(warning.getKey()).stream())
                .flatMap(trigger ->
                        clearance(situation, trigger, situation.canary().get()))
                .findFirst();
    }

    private static Stream<Send> clearance(Situation situation, Trigger trigger, Sighting sighting) {
        var rollout = situation.rollout();
        Instant now = situation.now();
        return sighting
                .clearanceOf(trigger)
                .map(evidence -> new Send(
                        CommandId.of(rollout, "clearance", trigger.name()),
                        new ReportClearance(rollout.rolloutId(), trigger.name(), evidence, now),
                        false))
                .stream();
    }
}
