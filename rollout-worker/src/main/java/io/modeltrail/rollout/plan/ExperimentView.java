package io.modeltrail.rollout.plan;

import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentApproved;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentConcluded;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.ExperimentEvent.SafetyStopTriggered;
import io.modeltrail.events.experiment.ExperimentEvent.SampleRatioMismatchFound;
import java.util.HashSet;
import java.util.Set;

/// What the log says of one experiment, as far as the worker needs it. Taking an event twice changes nothing.
///
/// @param mismatched epochs whose shares are known to be wrong
public record ExperimentView(String experimentId, Phase phase, Set<Integer> mismatched) {
    /// How far it has come.
    public enum Phase {
        DESIGNED,
        RUNNING,
        STOPPED,
        RECORDED
    }

    public ExperimentView {
        mismatched = Set.copyOf(mismatched);
    }

    public static ExperimentView of(String experimentId) {
        return new ExperimentView(experimentId, Phase.DESIGNED, Set.of());
    }

    public ExperimentView evolve(ExperimentEvent event) {
        return switch (event) {
            case ExperimentDesigned _, ExperimentApproved _ -> this;
            case ExperimentStarted _, AllocationChanged _ -> atLeast(Phase.RUNNING);
            case SampleRatioMismatchFound found -> with(found.epoch());
            case SafetyStopTriggered _, ExperimentStopped _ -> atLeast(Phase.STOPPED);
            case ReadoutRecorded _, ExperimentConcluded _ -> atLeast(Phase.RECORDED);
        };
    }

    boolean isRunning() {
        return phase == Phase.RUNNING;
    }

    private ExperimentView atLeast(Phase later) {
        return later.compareTo(phase) > 0 ? new ExperimentView(experimentId, later, mismatched) : this;
    }

    private ExperimentView with(int epoch) {
        var more = new HashSet<>(mismatched);
        more.add(epoch);
        return new ExperimentView(experimentId, phase, more);
    }
}
