package io.modeltrail.rollout.plan;

import io.modeltrail.events.compliance.ClockCommand.RemindOfDeadline;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.Optional;

/// A clock of an incident will run out soon: tell people while there is time.
final class RemindWhenDeadlineApproaches implements DeadlineReaction {

    @Override
    public Optional<Send> to(DeadlineSituation situation) {
        return situation.isOfIncident() && situation.running().isReminderDue(situation.now())
                ? Optional.of(new Send(
                        situation.commandId("remind"),
                        new RemindOfDeadline(situation.streamId(), situation.name(), situation.now()),
                        false))
                : Optional.empty();
    }
}
