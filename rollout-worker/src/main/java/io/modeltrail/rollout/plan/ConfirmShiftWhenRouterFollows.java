package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.RolloutCommand.ConfirmTrafficShift;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.Optional;

/// The router was read back and does what was ordered: put the fact on record.
final class ConfirmShiftWhenRouterFollows implements RolloutReaction {

    @Override
    public Optional<Send> to(Situation situation) {
        var rollout = situation.rollout();
        var traffic = rollout.traffic();
        if (traffic.epoch() == 0 || traffic.confirmedAt().isPresent() || !situation.routerFollows()) {
            return Optional.empty();
        }
        return Optional.of(new Send(
                CommandId.of(rollout, "confirm"),
                new ConfirmTrafficShift(rollout.rolloutId(), traffic.epoch(), traffic.percent(), situation.now()),
                false));
    }
}
