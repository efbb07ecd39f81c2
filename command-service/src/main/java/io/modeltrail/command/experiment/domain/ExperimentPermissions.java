package io.modeltrail.command.experiment.domain;

import static io.modeltrail.command.domain.Role.CLINICAL_REVIEWER;
import static io.modeltrail.command.domain.Role.ML_ENGINEER;
import static io.modeltrail.command.domain.Role.RELEASE_OPERATOR;
import static io.modeltrail.command.domain.Role.SERVICE;

import io.modeltrail.command.domain.Access;
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

/// Who may do what with experiments.
public final class ExperimentPermissions {

    private ExperimentPermissions() {}

    public static Access of(ExperimentCommand command) {
        return switch (command) {
            case DesignExperiment _ -> Access.of(ML_ENGINEER);
            case ApproveExperiment _, ConcludeExperiment _ ->
                Access.of(CLINICAL_REVIEWER).andSigned();
            case StartExperiment _, ChangeAllocation _, StopExperiment _ ->
                Access.of(RELEASE_OPERATOR).andRegulated();
            case ReportSampleRatioMismatch _, ReportExperimentHarm _, RecordReadout _ -> Access.of(SERVICE);
        };
    }
}
