package io.modeltrail.rollout.plan;

import io.modeltrail.events.change.ChangeRequestCommand.ReportObligationMissed;
import io.modeltrail.events.change.Obligation;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.Map;
import java.util.Optional;

/// The deadline of something that a hotfix owes is over, and nobody has said so yet.
final class ReportMissedWhenDeadlineIsOver implements HotfixReaction {

    @Override
    public Optional<Send> to(HotfixSituation situation) {
        var hotfix = situation.hotfix();
        return hotfix.owed().entrySet().stream()
                .filter(debt -> !hotfix.missed().contains(debt.getKey()))
                .filter(debt -> situation.now().isAfter(debt.getValue()))
                .filter(debt -> debt.getKey() != Obligation.CLINICAL_VALIDATION
                        || situation.passedStudy().isEmpty())
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(obligation -> new Send(
                        situation.commandId("missed-" + obligation),
                        new ReportObligationMissed(hotfix.changeId(), obligation, situation.now()),
                        false));
    }
}
