package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand;
import io.modeltrail.rollout.router.Arm;
import io.modeltrail.rollout.router.TrafficOrder;

/// The one thing that a reaction asks for.
public sealed interface Action {

    /// Ask command-service. The id is the same whenever the same thing is asked. When an `urgent` command stays without
    /// an answer, traffic is drained first and the record follows.
    record Send(String commandId, RolloutCommand command, boolean urgent) implements Action {}

    /// Tell the router.
    record Shift(TrafficOrder order) implements Action {}

    /// Ask the stable back end itself, for a phase of the rollback.
    record Examine(String rolloutId, String model, RollbackPhase phase, int attempt, Arm stable) implements Action {}
}
