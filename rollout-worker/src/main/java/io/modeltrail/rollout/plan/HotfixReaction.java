package io.modeltrail.rollout.plan;

import io.modeltrail.rollout.plan.Action.Send;
import java.util.List;
import java.util.Optional;

/// From what a hotfix owes to at most one command. It may be run as often as one likes: the command then is the
/// same.
public interface HotfixReaction {

    Optional<Send> to(HotfixSituation situation);

    /// What is done comes before what is late.
    static List<HotfixReaction> all() {
        return List.of(new DischargeValidationWhenStudyPassed(), new ReportMissedWhenDeadlineIsOver());
    }
}
