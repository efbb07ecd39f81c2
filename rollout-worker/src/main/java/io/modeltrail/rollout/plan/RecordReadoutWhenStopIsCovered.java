package io.modeltrail.rollout.plan;

import io.modeltrail.events.experiment.ExperimentCommand.RecordReadout;
import io.modeltrail.events.wire.RecordableReadout;
import io.modeltrail.rollout.plan.Action.Send;
import io.modeltrail.rollout.plan.ExperimentView.Phase;
import java.util.Optional;

/// The experiment has stopped and every partition of its observations has passed the stop: put the readout on record.
final class RecordReadoutWhenStopIsCovered implements ExperimentReaction {

    @Override
    public Optional<Send> to(ExperimentSituation situation) {
        var experiment = situation.experiment();
        return experiment.phase() == Phase.STOPPED && situation.readout().coversStop()
                ? Optional.of(new Send(
                        situation.commandId("readout"),
                        new RecordReadout(
                                experiment.experimentId(),
                                RecordableReadout.within(RecordableReadout.OF_AN_EVENT, situation.readout()),
                                situation.now()),
                        false))
                : Optional.empty();
    }
}
