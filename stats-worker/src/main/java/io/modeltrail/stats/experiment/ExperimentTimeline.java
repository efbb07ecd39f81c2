package io.modeltrail.stats.experiment;

import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ExperimentDesign;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the log says of one experiment, as far as its observations are concerned: the locked design, which allocation
/// was in force from when, and when it stopped. Before its start an experiment has no epoch.
///
/// @param recorded whether a readout is on the log, so that nobody waits for one
/// @param position of the last event that says so, the recording aside
public record ExperimentTimeline(
        String experimentId,
        ExperimentDesign design,
        String planDigest,
        List<Epoch> epochs,
        @Nullable Instant stoppedAt,
        boolean recorded,
        long position) {
    /// One allocation and since when it is in force, by the time of its event.
    public record Epoch(int number, Instant from, Allocation allocation, Assignment assignment) {
        static Epoch of(Allocation allocation, Instant from) {
            return new Epoch(allocation.epoch(), from, allocation, new Assignment(allocation));
        }
    }

    public ExperimentTimeline {
        epochs = List.copyOf(epochs);
    }

    /// Takes the next event of any experiment into the timelines of all.
    public static void fold(Map<String, ExperimentTimeline> timelines, ExperimentEvent event, long position) {
        switch (event) {
            case ExperimentDesigned designed ->
                timelines.put(
                        designed.experimentId(),
                        new ExperimentTimeline(
                                designed.experimentId(),
                                designed.design(),
                                designed.designDigest(),
                                List.of(),
                                null,
                                false,
                                position));
            case ExperimentStarted started ->
                timelines.computeIfPresent(
                        started.experimentId(),
                        (_, known) -> known.begun(started.allocation(), started.occurredAt(), position));
            case AllocationChanged changed ->
                timelines.computeIfPresent(
                        changed.experimentId(),
                        (_, known) -> known.begun(changed.allocation(), changed.occurredAt(), position));
            case ExperimentStopped stopped ->
                timelines.computeIfPresent(
                        stopped.experimentId(), (_, known) -> known.stopped(stopped.occurredAt(), position));
            case ReadoutRecorded done ->
                timelines.computeIfPresent(
                        done.experimentId(),
                        (_, known) -> new ExperimentTimeline(
                                known.experimentId,
                                known.design,
                                known.planDigest,
                                known.epochs,
                                known.stoppedAt,
                                true,
                                known.position));
            case ExperimentApproved _, SampleRatioMismatchFound _, SafetyStopTriggered _, ExperimentConcluded _ -> {
                // They change nobody's allocation.
            }
        }
    }

    private ExperimentTimeline begun(Allocation allocation, Instant from, long at) {
        List<Epoch> more = new ArrayList<>(epochs);
        more.add(Epoch.of(allocation, from));
        return new ExperimentTimeline(experimentId, design, planDigest, more, stoppedAt, recorded, at);
    }

    private ExperimentTimeline stopped(Instant when, long at) {
        return new ExperimentTimeline(experimentId, design, planDigest, epochs, when, recorded, at);
    }

    /// Whether subjects were ever assigned.
    public boolean isStarted() {
        return !epochs.isEmpty();
    }

    /// Whether the epoch has begun, or the stop has come.
    boolean knows(int epochOrStop) {
        return epochOrStop == PartitionExperiment.STOP
                ? stoppedAt != null
                : epochs.stream().anyMatch(epoch -> epoch.number() == epochOrStop);
    }
}
