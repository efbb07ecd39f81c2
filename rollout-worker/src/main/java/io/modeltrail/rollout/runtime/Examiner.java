package io.modeltrail.rollout.runtime;

import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.rollout.plan.RecordWhatTheExaminationFound.Examination;
import io.modeltrail.rollout.router.Arm;

/// Asks a back end how it is. May take seconds; never throws.
public interface Examiner {
    Examination examine(RollbackPhase phase, String model, Arm stable);
}
