package io.modeltrail.stats.experiment;

import io.modeltrail.events.experiment.EpochBoundary;
import java.util.List;

/// A partition knows of an allocation, and of the stop, from the observation on that a readout says.
public record RecordedAdoption(List<EpochBoundary> boundaries) implements ExperimentBook.Adoption {
    @Override
    public void before(PartitionExperiment part, ExperimentTimeline timeline, long offset, long happenedAt) {
        adopt(part, offset);
    }

    /// Everything that was known at the end.
    public void complete(PartitionExperiment part) {
        adopt(part, Long.MAX_VALUE);
    }

    private void adopt(PartitionExperiment part, long offset) {
        for (EpochBoundary each : boundaries) {
            if (each.partition() == part.partition() && each.fromOffset() <= offset) {
                Integer epoch = each.epoch();
                part.boundaries().put(epoch == null ? PartitionExperiment.STOP : epoch, each.fromOffset());
            }
        }
    }
}
