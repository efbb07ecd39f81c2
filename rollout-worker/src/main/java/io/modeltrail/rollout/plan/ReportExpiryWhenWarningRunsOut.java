package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.RolloutCommand.ReportWarningExpired;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.Map;
import java.util.Optional;

/// The time in which a breach may clear is over: the rollback is due.
final class ReportExpiryWhenWarningRunsOut implements RolloutReaction {

    @Override
    public Optional<Send> to(Situation situation) {
        var rollout = situation.rollout();
        if (!rollout.isProgressing()) {
            return Optional.empty();
        }
        return rollout.warnings().deadlines().entrySet().stream()
                .filter(warning -> !warning.getValue().isAfter(situation.now()))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(trigger -> new Send(
                        CommandId.of(rollout, "expired", trigger),
                        new ReportWarningExpired(rollout.rolloutId(), trigger, situation.now()),
                        true));
    }
}
