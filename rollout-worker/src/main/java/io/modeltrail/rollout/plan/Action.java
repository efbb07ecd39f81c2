package io.modeltrail.rollout.plan;

import io.modeltrail.events.Command;
import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.rollout.router.Arm;
import io.modeltrail.rollout.router.TrafficOrder;

/// The one thing that a reaction asks for.
public sealed interface Action {

    /// Ask command-service. The id is the same whenever the same thing is asked. When an `urgent` command stays without
    /// an answer, traffic is drained first and the record follows.
    record Send(String commandId, Command command, boolean urgent) implements Action {
        /// The id of the rollout or experiment that is asked about.
        public String about() {
            String stream = command.stream();
            return stream.substring(stream.indexOf('/') + 1);
        }
    }

    /// Tell the router.
    record Shift(TrafficOrder order) implements Action {}

    /// Ask the stable back end itself, for a phase of the rollback.
    record Examine(String rolloutId, String model, RollbackPhase phase, int attempt, Arm stable) implements Action {}
}
