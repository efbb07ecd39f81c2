package io.modeltrail.rollout.plan;

import io.modeltrail.events.compliance.ClockCommand.ReportMissedDeadline;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedObligation;
import io.modeltrail.events.compliance.IncidentIds;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.Optional;

/// What was owed was not done in time: an incident notes it of its own clock, and a new one is opened about any other
/// stream.
final class ReportMissedDeadlineWhenClockRunsOut implements DeadlineReaction {

    @Override
    public Optional<Send> to(DeadlineSituation situation) {
        if (!situation.running().isOver(situation.now())) {
            return Optional.empty();
        }
        var deadline = situation.running().deadline();
        if (situation.isOfIncident()) {
            return Optional.of(new Send(
                    situation.commandId("missed"),
                    new ReportMissedDeadline(situation.streamId(), deadline.name(), situation.now()),
                    false));
        }
        var incident = IncidentIds.ofMissedDeadline(
                situation.stream(), deadline.name(), deadline.dueAt().toString());
        return Optional.of(new Send(
                incident,
                new ReportMissedObligation(incident, situation.stream(), deadline.name(), situation.now()),
                false));
    }
}
