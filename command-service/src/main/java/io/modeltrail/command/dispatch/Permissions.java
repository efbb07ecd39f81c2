package io.modeltrail.command.dispatch;

import static io.modeltrail.command.dispatch.Role.ADMIN;
import static io.modeltrail.command.dispatch.Role.CLINICAL_REVIEWER;
import static io.modeltrail.command.dispatch.Role.ML_ENGINEER;
import static io.modeltrail.command.dispatch.Role.REGULATORY_AFFAIRS;
import static io.modeltrail.command.dispatch.Role.RELEASE_OPERATOR;
import static io.modeltrail.command.dispatch.Role.SERVICE;

import io.modeltrail.events.Command;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionCommand.ApproveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.SuspendModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.WithdrawModelVersion;
import io.modeltrail.events.experiment.ExperimentCommand;
import io.modeltrail.events.experiment.ExperimentCommand.ApproveExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.ChangeAllocation;
import io.modeltrail.events.experiment.ExperimentCommand.ConcludeExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.DesignExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.RecordReadout;
import io.modeltrail.events.experiment.ExperimentCommand.ReportExperimentHarm;
import io.modeltrail.events.experiment.ExperimentCommand.ReportSampleRatioMismatch;
import io.modeltrail.events.experiment.ExperimentCommand.StartExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.StopExperiment;
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
import java.util.Set;

/// Which roles may send a command, and which attempts a regulator must be able to find.
final class Permissions {

    private Permissions() {}

    /// Empty for commands that only accompany others.
    static Set<Role> rolesFor(Command command) {
        return switch (command) {
            case ModelCommand _ -> Set.of(ML_ENGINEER);
            case ModelVersionCommand version ->
                switch (version) {
                    case RegisterModelVersion _ -> Set.of(ML_ENGINEER);
                    case ApproveModelVersion _ -> Set.of(CLINICAL_REVIEWER);
                    case SuspendModelVersion _ -> Set.of(CLINICAL_REVIEWER, REGULATORY_AFFAIRS);
                    case WithdrawModelVersion _ -> Set.of(REGULATORY_AFFAIRS);
                };
            case ServingTargetCommand target ->
                switch (target) {
                    case RegisterServingTarget _, InstallStableVersion _ -> Set.of(RELEASE_OPERATOR);
                    case FreezeTarget _ -> Set.of(RELEASE_OPERATOR, ADMIN);
                    case ReserveTarget _, ReleaseTarget _ -> Set.of();
                };
            case RolloutCommand rollout ->
                switch (rollout) {
                    case StartRollout _, PromoteStep _, PauseRollout _, ResumeRollout _ -> Set.of(RELEASE_OPERATOR);
                    case RollBack _ -> Set.of(RELEASE_OPERATOR, SERVICE);
                    case ConfirmTrafficShift _,
                            JudgeStep _,
                            ReportBreach _,
                            ReportClearance _,
                            ReportWarningExpired _,
                            CompleteRollbackPhase _,
                            FailRollbackPhase _ -> Set.of(SERVICE);
                };
            case ExperimentCommand experiment ->
                switch (experiment) {
                    case DesignExperiment _ -> Set.of(ML_ENGINEER);
                    case ApproveExperiment _, ConcludeExperiment _ -> Set.of(CLINICAL_REVIEWER);
                    case StartExperiment _, ChangeAllocation _, StopExperiment _ -> Set.of(RELEASE_OPERATOR);
                    case ReportSampleRatioMismatch _, ReportExperimentHarm _, RecordReadout _ -> Set.of(SERVICE);
                };
            default -> Set.of();
        };
    }

    /// A refused attempt becomes an event.
    static boolean isRegulated(Command command) {
        return switch (command) {
            case ModelVersionCommand _ -> true;
            case ServingTargetCommand target -> target instanceof InstallStableVersion;
            case RolloutCommand rollout ->
                switch (rollout) {
                    case StartRollout _, PromoteStep _, PauseRollout _, ResumeRollout _, RollBack _ -> true;
                    case ConfirmTrafficShift _,
                            JudgeStep _,
                            ReportBreach _,
                            ReportClearance _,
                            ReportWarningExpired _,
                            CompleteRollbackPhase _,
                            FailRollbackPhase _ -> false;
                };
            case ExperimentCommand experiment ->
                switch (experiment) {
                    case ApproveExperiment _,
                            StartExperiment _,
                            ChangeAllocation _,
                            StopExperiment _,
                            ConcludeExperiment _ -> true;
                    case DesignExperiment _, ReportSampleRatioMismatch _, ReportExperimentHarm _, RecordReadout _ ->
                        false;
                };
            default -> false;
        };
    }

    /// An approval and a conclusion are signatures: who signs has just proved who they are.
    static boolean isSignature(Command command) {
        return command instanceof ApproveModelVersion
                || command instanceof ApproveExperiment
                || command instanceof ConcludeExperiment;
    }
}
