package io.modeltrail.query.experiment;

import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Every experiment's allocation in memory, folded from the log: asking for an arm needs no database. Written by one
/// thread, read by all.
public final class Assignments {

    private final Map<String, AssignableExperiment> experiments = new ConcurrentHashMap<>();
    private volatile long reached = -1;
    private volatile boolean complete;

    /// The next event of an experiment.
    void take(ExperimentEvent event) {
        if (event instanceof ExperimentDesigned designed) {
            experiments.put(event.experimentId(), AssignableExperiment.designed(designed));
        } else {
            experiments.computeIfPresent(event.experimentId(), (_, experiment) -> experiment.after(event));
        }
    }

    /// Everything up to this position has been taken; `complete` says that the log went no further at that moment.
    void reached(long position, boolean complete) {
        reached = position;
        this.complete |= complete;
    }

    /// The log is read anew: what is known stays until it is known better.
    void beginAnew() {
        complete = false;
    }

    long reached() {
        return reached;
    }

    /// Whether the whole log has been read once, as it was then: before that, an arm may be that of an old allocation.
    boolean isComplete() {
        return complete;
    }

    Optional<AssignableExperiment> find(String experimentId) {
        return Optional.ofNullable(experiments.get(experimentId));
    }
}
