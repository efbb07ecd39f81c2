package io.modeltrail.stats.experiment;

import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.experiment.ExperimentTimeline.Epoch;

/// A partition knows of an allocation as soon as the worker does, and of the stop when it has passed it.
public final class LiveAdoption implements ExperimentBook.Adoption {
    @Override
    public void before(PartitionExperiment part, ExperimentTimeline timeline, long offset, long happenedAt) {
        adoptEpochs(part, timeline);
        var stoppedAt = timeline.stoppedAt();
        if (stoppedAt != null && happenedAt >= stoppedAt.toEpochMilli()) {
            adoptStop(part);
        }
    }

    /// Whether anything was new.
    static boolean adoptEpochs(PartitionExperiment part, ExperimentTimeline timeline) {
        boolean news = false;
        for (Epoch epoch : timeline.epochs()) {
            news |= part.boundaries().putIfAbsent(epoch.number(), next(part)) == null;
        }
        return news;
    }

    static boolean adoptStop(PartitionExperiment part) {
        return part.boundaries().putIfAbsent(PartitionExperiment.STOP, next(part)) == null;
    }

    /// Observations that do not name the experiment are no concern of the boundary.
    private static long next(PartitionExperiment part) {
        var seen = part.inputs().get(Topics.OBSERVATIONS);
        return seen == null ? 0 : seen.last() + 1;
    }
}
