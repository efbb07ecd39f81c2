package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.rollout.domain.Rollout.Promoted;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.ServingTargetCommand;
import io.modeltrail.events.rollout.ServingTargetCommand.ReleaseTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.ReserveTarget;
import java.util.List;

/// What an event of a rollout asks of its target in the same transaction: either both happen or neither.
public final class RolloutConsequences {

    private RolloutConsequences() {}

    /// `before` is the rollout as it stood before the event.
    public static List<ServingTargetCommand> of(RolloutEvent event, Rollout before) {
        if (event instanceof RolloutStarted it) {
            return List.of(
                    new ReserveTarget(it.target(), it.rolloutId(), it.model(), it.stableVersion(), it.occurredAt()));
        }
        if (event instanceof RollbackTriggered it && before instanceof Promoted(var terms, var _)) {
            return List.of(new ReserveTarget(
                    terms.target(), it.rolloutId(), terms.model(), terms.canaryVersion(), it.occurredAt()));
        }
        if (event instanceof RolledBack it) {
            return List.of(new ReleaseTarget(it.target(), it.rolloutId(), it.stableVersion(), it.occurredAt()));
        }
        if (event instanceof RolloutPromoted it) {
            return List.of(new ReleaseTarget(it.target(), it.rolloutId(), it.stableVersion(), it.occurredAt()));
        }
        return List.of();
    }
}
