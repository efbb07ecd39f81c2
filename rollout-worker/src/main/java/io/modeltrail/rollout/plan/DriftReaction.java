package io.modeltrail.rollout.plan;

import io.modeltrail.rollout.plan.Action.Send;
import java.util.List;
import java.util.Optional;

/// From an alarm of drift to at most one command. It may be run as often as one likes: the command then is the same.
public interface DriftReaction {

    Optional<Send> to(DriftSituation situation);

    /// Every reaction.
    static List<DriftReaction> all() {
        return List.of(new ReportDriftWhenAlarmIsRaised(), new ReportDriftEndWhenSignalIsQuiet());
    }
}
