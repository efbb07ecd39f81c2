package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.rollout.domain.Rollout.RollingBack;
import io.modeltrail.command.rollout.domain.Rollout.Terms;
import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.CompleteRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.FailRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.RollBack;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseCompleted;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseFailed;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import java.util.List;

/// How a rollback begins and goes through its phases, one after the other and none left out.
final class RollbackSteps {

    private static final List<RollbackPhase> PHASES = List.of(RollbackPhase.values());

    private RollbackSteps() {}

    static List<RolloutEvent> begin(RollBack command, int epoch) {
        return List.of(new RollbackTriggered(
                command.rolloutId(),
                epoch + 1,
                command.emergency() ? RollbackCause.EMERGENCY : RollbackCause.OPERATOR,
                null,
                null,
                command.why(),
                command.requestedAt()));
    }

    static List<RolloutEvent> complete(CompleteRollbackPhase command, RollingBack now) {
        if (now.completed().contains(command.phase())) {
            return List.of();
        }
        requireTurn(command.phase(), now, command.stream())
                .require(
                        now.drained(),
                        RolloutRule.SHIFT_NOT_CONFIRMED,
                        "the router has not confirmed that the canary answers nothing",
                        "ConfirmTrafficShift with epoch %d and percent 0".formatted(now.epoch()))
                .hold();
        var completed = new RollbackPhaseCompleted(
                command.rolloutId(), command.phase(), command.finding(), command.requestedAt());
        return isLast(command.phase()) ? List.of(completed, rolledBack(command, now.terms())) : List.of(completed);
    }

    static List<RolloutEvent> fail(FailRollbackPhase command, RollingBack now) {
        requireTurn(command.phase(), now, command.stream()).hold();
        return List.of(new RollbackPhaseFailed(
                command.rolloutId(), command.phase(), command.finding(), command.requestedAt()));
    }

    private static Requirements requireTurn(RollbackPhase phase, RollingBack now, String stream) {
        var next = PHASES.get(now.completed().size());
        return new Requirements()
                .require(
                        phase == next,
                        RolloutRule.PHASE_OUT_OF_ORDER,
                        "the next phase is %s, not %s".formatted(next, phase),
                        stream);
    }

    private static boolean isLast(RollbackPhase phase) {
        return phase == PHASES.getLast();
    }

    private static RolledBack rolledBack(CompleteRollbackPhase command, Terms terms) {
        return new RolledBack(command.rolloutId(), terms.target(), terms.stableVersion(), command.requestedAt());
    }
}
