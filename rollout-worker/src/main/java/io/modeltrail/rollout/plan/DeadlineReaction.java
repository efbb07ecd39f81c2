package io.modeltrail.rollout.plan;

import io.modeltrail.rollout.plan.Action.Send;
import java.util.List;
import java.util.Optional;

/// From a deadline and the time to at most one command. It may be run as often as one likes: the command then is the
/// same, and the log says whether it has been answered.
public interface DeadlineReaction {

    Optional<Send> to(DeadlineSituation situation);

    static List<DeadlineReaction> all() {
        return List.of(new ReportMissedDeadlineWhenClockRunsOut(), new RemindWhenDeadlineApproaches());
    }
}
