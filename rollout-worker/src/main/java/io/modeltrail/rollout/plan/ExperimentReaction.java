package io.modeltrail.rollout.plan;

import io.modeltrail.rollout.plan.Action.Send;
import java.util.List;
import java.util.Optional;

/// From what is known of an experiment to at most one command. It may be run as often as one likes: the command then is
/// the same.
public interface ExperimentReaction {

    Optional<Send> to(ExperimentSituation situation);

    /// Every reaction, the patients' safety first.
    static List<ExperimentReaction> all() {
        return List.of(
                new ReportHarmWhenGuardrailBoundIsCrossed(),
                new ReportMismatchWhenArmsMissTheirShares(),
                new RecordReadoutWhenStopIsCovered());
    }
}
