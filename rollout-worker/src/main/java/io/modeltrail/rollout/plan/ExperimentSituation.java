package io.modeltrail.rollout.plan;

import io.modeltrail.events.experiment.Readout;
import java.time.Instant;

/// Everything a reaction to an experiment may look at: what the log says, the latest readout, and the time.
public record ExperimentSituation(ExperimentView experiment, Readout readout, Instant now) {

    /// Ids follow from what is asked, so that a worker that was killed asks the same question again.
    String commandId(String what) {
        return CommandId.fitted(experiment.experimentId() + "-" + what);
    }
}
