package io.modeltrail.command.rollout.domain;

import static io.modeltrail.command.domain.Role.ADMIN;
import static io.modeltrail.command.domain.Role.RELEASE_OPERATOR;
import static io.modeltrail.command.domain.Role.SERVICE;

import io.modeltrail.command.domain.Access;
import io.modeltrail.events.rollout.RolloutCommand;
import io.modeltrail.events.rollout.RolloutCommand.CompleteRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.ConfirmTrafficShift;
import io.modeltrail.events.rollout.RolloutCommand.FailRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.JudgeStep;
import io.modeltrail.events.rollout.RolloutCommand.PauseRollout;
import io.modeltrail.events.rollout.RolloutCommand.PromoteStep;
import io.modeltrail.events.rollout.RolloutCommand.ReportBreach;
import io.modeltrail.events.rollout.RolloutCommand.ReportClearance;
import io.modeltrail.events.rollout.RolloutCommand.ReportWarningExpired;
import io.modeltrail.events.rollout.RolloutCommand.ResumeRollout;
import io.modeltrail.events.rollout.RolloutCommand.RollBack;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import io.modeltrail.events.rollout.ServingTargetCommand;
import io.modeltrail.events.rollout.ServingTargetCommand.FreezeTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.InstallStableVersion;
import io.modeltrail.events.rollout.ServingTargetCommand.RegisterServingTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.ReleaseTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.ReserveTarget;

/// Who may do what with targets and rollouts.
public final class RolloutPermissions {

    private RolloutPermissions() {}

    public static Access of(ServingTargetCommand command) {
        return switch (command) {
            case RegisterServingTarget _ -> Access.of(RELEASE_OPERATOR);
            case InstallStableVersion _ -> Access.of(RELEASE_OPERATOR).andRegulated();
            case FreezeTarget _ -> Access.of(RELEASE_OPERATOR, ADMIN);
            case ReserveTarget _, ReleaseTarget _ -> Access.alongside();
        };
    }

    public static Access of(RolloutCommand command) {
        return switch (command) {
            case StartRollout _, PromoteStep _, PauseRollout _, ResumeRollout _ ->
                Access.of(RELEASE_OPERATOR).andRegulated();
            case RollBack _ -> Access.of(RELEASE_OPERATOR, SERVICE).andRegulated();
            case ConfirmTrafficShift _,
                    JudgeStep _,
                    ReportBreach _,
                    ReportClearance _,
                    ReportWarningExpired _,
                    CompleteRollbackPhase _,
                    FailRollbackPhase _ -> Access.of(SERVICE);
        };
    }
}
