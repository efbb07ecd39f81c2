package io.modeltrail.rollout.plan;

import java.util.List;
import java.util.Optional;

/// From a situation to at most one action. It may be run as often as one likes: the action then is the same.
public interface RolloutReaction {

    Optional<? extends Action> to(Situation situation);

    /// Every reaction, the patients' safety first.
    static List<RolloutReaction> all() {
        return List.of(
                new ReportBreachWhenBoundIsCrossed(),
                new OrderTrafficWhenShiftIsOrdered(),
                new ConfirmShiftWhenRouterFollows(),
                new CompleteTrafficShiftWhenDrained(),
                new ExamineStableWhenTrafficIsShifted(),
                new ReportExpiryWhenWarningRunsOut(),
                new ReportClearanceWhenBreachIsOver(),
                new JudgeStepWhenHoldIsOver());
    }
}
