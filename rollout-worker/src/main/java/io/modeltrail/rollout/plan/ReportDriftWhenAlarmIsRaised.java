package io.modeltrail.rollout.plan;

import io.modeltrail.events.catalog.DriftCommand.ReportDrift;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.Optional;

/// A signal of a version has left its reference: put it on record with its evidence.
final class ReportDriftWhenAlarmIsRaised implements DriftReaction {

    @Override
    public Optional<Send> to(DriftSituation situation) {
        var alarm = situation.alarm();
        return situation.isNews() && alarm.level() != DriftLevel.NONE
                ? Optional.of(new Send(
                        situation.commandId(),
                        new ReportDrift(
                                alarm.model(),
                                alarm.version(),
                                alarm.signal(),
                                alarm.episode(),
                                alarm.level(),
                                alarm.evidence(),
                                situation.now()),
                        false))
                : Optional.empty();
    }
}
