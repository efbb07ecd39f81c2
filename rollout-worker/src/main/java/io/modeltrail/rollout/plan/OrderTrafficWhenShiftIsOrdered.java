package io.modeltrail.rollout.plan;

import io.modeltrail.rollout.plan.Action.Shift;
import java.util.Optional;

/// The router does not do what the log asks for, because an order is new or the router was restarted: tell it.
final class OrderTrafficWhenShiftIsOrdered implements RolloutReaction {

    @Override
    public Optional<Shift> to(Situation situation) {
        return situation.routerFollows() ? Optional.empty() : Optional.of(new Shift(situation.desired()));
    }
}
