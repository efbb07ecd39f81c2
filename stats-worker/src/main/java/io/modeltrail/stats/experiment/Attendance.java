package io.modeltrail.stats.experiment;

import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.stats.experiment.ExperimentTimeline.Epoch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether an observation takes part in its experiment, and in which cell.
record Attendance(Kind kind, Optional<Cell> cell) {
    enum Kind {
        IN,
        /// The allocation gives the subject another arm.
        CROSSOVER,
        /// The subject does not satisfy the design's rules.
        INELIGIBLE,
        /// Before the start, after the stop, or of no arm, model or version of the design.
        OUTSIDE
    }

    private static final Attendance OUTSIDE = new Attendance(Kind.OUTSIDE, Optional.empty());

    /// By what the partition knew at the observation: `part` holds the boundaries up to it.
    static Attendance of(
            Observation observation, long happenedAt, PartitionExperiment part, ExperimentTimeline timeline) {
        Optional<Epoch> epoch = inForce(happenedAt, part, timeline);
        String arm = observation.arm();
        if (epoch.isEmpty() || arm == null || !isOfDesign(observation, timeline)) {
            return OUTSIDE;
        }
        var cell = Optional.of(new Cell(epoch.get().number(), stratum(observation, timeline), arm));
        if (!Assignment.isEligible(timeline.design().eligibility(), observation.attributes())) {
            return new Attendance(Kind.INELIGIBLE, cell);
        }
        boolean assigned = epoch.get().assignment().arm(observation.subject()).equals(arm);
        return new Attendance(assigned ? Kind.IN : Kind.CROSSOVER, cell);
    }

    /// The last allocation that the partition knew and that had begun by then.
    private static Optional<Epoch> inForce(long happenedAt, PartitionExperiment part, ExperimentTimeline timeline) {
        var stoppedAt = timeline.stoppedAt();
        if (stoppedAt != null && part.hasStopped() && happenedAt >= stoppedAt.toEpochMilli()) {
            return Optional.empty();
        }
        return timeline.epochs().stream()
                .filter(epoch -> part.boundaries().containsKey(epoch.number())
                        && epoch.from().toEpochMilli() <= happenedAt)
                .reduce((_, later) -> later);
    }

    private static boolean isOfDesign(Observation observation, ExperimentTimeline timeline) {
        List<ExperimentArm> arms = timeline.design().arms();
        return observation.model().equals(timeline.design().model())
                && arms.stream()
                        .anyMatch(arm -> arm.name().equals(observation.arm())
                                && arm.version().equals(observation.version()));
    }

    /// Such as `sex=F, site=3`; empty where the design names no strata.
    private static String stratum(Observation observation, ExperimentTimeline timeline) {
        return timeline.design().strata().stream()
                .map(name -> name + "="
                        + Objects.requireNonNullElse(observation.attributes().get(name), "?"))
                .collect(Collectors.joining(", "));
    }
}
