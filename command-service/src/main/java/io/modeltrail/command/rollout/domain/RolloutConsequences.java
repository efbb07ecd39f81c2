package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.rollout.domain.Rollout.NotStarted;
import io.modeltrail.command.rollout.domain.Rollout.Paused;
import io.modeltrail.command.rollout.domain.Rollout.Progressing;
import io.modeltrail.command.rollout.domain.Rollout.Promoted;
import io.modeltrail.command.rollout.domain.Rollout.RollingBack;
import io.modeltrail.command.rollout.domain.Rollout.TakenBack;
import io.modeltrail.events.Command;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseCompleted;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseFailed;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPaused;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.RolloutResumed;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutEvent.StepJudged;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.RolloutEvent.WarningCleared;
import io.modeltrail.events.rollout.RolloutEvent.WarningStarted;
import io.modeltrail.events.rollout.ServingTargetCommand.ReleaseTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.ReserveTarget;
import java.util.List;

/// What an event of a rollout asks of other streams in the same transaction: either all happen or none.
public final class RolloutConsequences {

    private RolloutConsequences() {}

    /// `before` is the rollout as it stood before the event.
    public static List<Command> of(RolloutEvent event, Rollout before) {
        return switch (event) {
            case RolloutStarted it ->
                List.of(new ReserveTarget(
                        it.target(), it.rolloutId(), it.model(), it.stableVersion(), it.occurredAt()));
            case RollbackTriggered it -> triggered(it, before);
            case RolledBack it ->
                List.of(
                        new ReleaseTarget(it.target(), it.rolloutId(), it.stableVersion(), it.occurredAt()),
                        RollbackIncident.completed(it));
            case RolloutPromoted it ->
                List.of(new ReleaseTarget(it.target(), it.rolloutId(), it.stableVersion(), it.occurredAt()));
            case TrafficShiftOrdered _,
                    TrafficShiftConfirmed _,
                    StepJudged _,
                    WarningStarted _,
                    WarningCleared _,
                    RolloutPaused _,
                    RolloutResumed _,
                    RollbackPhaseCompleted _,
                    RollbackPhaseFailed _ -> List.of();
        };
    }

    private static List<Command> triggered(RollbackTriggered it, Rollout before) {
        return switch (before) {
            case Progressing(var exposure) -> List.of(RollbackIncident.opened(it, exposure.terms()));
            case Paused(var exposure) -> List.of(RollbackIncident.opened(it, exposure.terms()));
            case Promoted(var terms, var _) ->
                List.of(
                        new ReserveTarget(
                                terms.target(), it.rolloutId(), terms.model(), terms.canaryVersion(), it.occurredAt()),
                        RollbackIncident.opened(it, terms));
            case NotStarted _, RollingBack _, TakenBack _ -> List.of();
        };
    }
}
