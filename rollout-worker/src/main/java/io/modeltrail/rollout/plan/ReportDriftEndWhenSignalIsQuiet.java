package io.modeltrail.rollout.plan;

import io.modeltrail.events.catalog.DriftCommand.ReportDriftEnd;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.Optional;

/// A signal whose drift is on record has been as its reference again: put its end on record.
final class ReportDriftEndWhenSignalIsQuiet implements DriftReaction {

    @Override
    public Optional<Send> to(DriftSituation situation) {
        var alarm = situation.alarm();
        return situation.isNews() && alarm.level() == DriftLevel.NONE
                ? Optional.of(new Send(
                        situation.commandId(),
                        new ReportDriftEnd(
                                alarm.model(),
                                alarm.version(),
                                alarm.signal(),
                                alarm.episode(),
                                alarm.evidence(),
                                situation.now()),
                        false))
                : Optional.empty();
    }
}
