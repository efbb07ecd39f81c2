package io.modeltrail.rollout.plan;

import io.modeltrail.events.change.ChangeRequestCommand.DischargeValidation;
import io.modeltrail.events.change.Obligation;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.Optional;

/// A clinical validation of the hotfix passed: what it owed is done.
final class DischargeValidationWhenStudyPassed implements HotfixReaction {

    @Override
    public Optional<Send> to(HotfixSituation situation) {
        var hotfix = situation.hotfix();
        return hotfix.owed().containsKey(Obligation.CLINICAL_VALIDATION)
                ? situation
                        .passedStudy()
                        .map(study -> new Send(
                                situation.commandId("validated-" + study),
                                new DischargeValidation(hotfix.changeId(), study, situation.now()),
                                false))
                : Optional.empty();
    }
}
