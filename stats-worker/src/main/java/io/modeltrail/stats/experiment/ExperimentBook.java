package io.modeltrail.stats.experiment;

import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.experiment.Attendance.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts the observations of one partition into the cells of their experiments. What it keeps is a function of the
/// observations, of their labels and of the boundaries, in whatever order the subjects come.
public final class ExperimentBook {
    /// Anybody can write any id; those that the log does not know are not all remembered.
    private static final int MOST_UNKNOWN = 1000;

    private final Shelf shelf;
    private final Experiments experiments;
    private final int partition;
    private final Adoption adoption;

    /// Lets a partition know what the log says, before the observation at its next offset.
    public interface Adoption {
        void before(PartitionExperiment part, ExperimentTimeline timeline, long offset, long happenedAt);
    }

    public ExperimentBook(Shelf shelf, Experiments experiments, int partition, Adoption adoption) {
        this.shelf = shelf;
        this.experiments = experiments;
        this.partition = partition;
        this.adoption = adoption;
    }

    /// Counts an observation that names an experiment; what it returns is to be kept until the label comes, and is
    /// empty
    /// for an observation that takes no part.
    public Optional<Exposure> observe(Observation observation, long happenedAt, String topic, long offset) {
        String experimentId = observation.experimentId();
        if (experimentId == null) {
            return Optional.empty();
        }
        ExperimentTimeline timeline = experiments.timeline(experimentId);
        if (timeline == null) {
            experiments.catchUp(happenedAt);
            timeline = experiments.timeline(experimentId);
        }
        PartitionExperiment part = part(experimentId, timeline);
        if (part == null) {
            return Optional.empty();
        }
        Attendance attendance = attend(observation, happenedAt, part, timeline, offset);
        part.rests(topic, offset);
        Optional<Exposure> exposure =
                timeline == null ? Optional.empty() : count(observation, part, timeline.design(), attendance);
        shelf.keep(part);
        return exposure;
    }

    private @Nullable PartitionExperiment part(String experimentId, @Nullable ExperimentTimeline timeline) {
        PartitionExperiment known = shelf.part(experimentId);
        if (known != null) {
            return known;
        }
        return timeline == null && shelf.parts().size() >= MOST_UNKNOWN
                ? null
                : new PartitionExperiment(experimentId, partition);
    }

    private Attendance attend(
            Observation observation,
            long happenedAt,
            PartitionExperiment part,
            @Nullable ExperimentTimeline timeline,
            long offset) {
        if (timeline == null) {
            part.leaveOut();
            return new Attendance(Kind.OUTSIDE, Optional.empty());
        }
        adoption.before(part, timeline, offset, happenedAt);
        Attendance attendance = Attendance.of(observation, happenedAt, part, timeline);
        if (attendance.kind() == Kind.CROSSOVER || attendance.kind() == Kind.OUTSIDE) {
            // Perhaps the observation is right and the latest allocation has not arrived here yet.
            experiments.catchUp(happenedAt);
            ExperimentTimeline latest = experiments.timeline(part.experimentId());
            if (latest != null && latest.position() > timeline.position()) {
                adoption.before(part, latest, offset, happenedAt);
                attendance = Attendance.of(observation, happenedAt, part, latest);
            }
        }
        if (attendance.kind() == Kind.OUTSIDE) {
            part.leaveOut();
        }
        return attendance;
    }

    private Optional<Exposure> count(
            Observation observation, PartitionExperiment part, ExperimentDesign design, Attendance attendance) {
        if (attendance.cell().isEmpty()) {
            return Optional.empty();
        }
        CellSums sums = part.cell(attendance.cell().get());
        switch (attendance.kind()) {
            case CROSSOVER -> sums.crossOver();
            case INELIGIBLE -> sums.refuse();
            case OUTSIDE -> {}
            case IN -> {
                var exposure = new Exposure(
                        part.experimentId(),
                        observation.subject(),
                        attendance.cell().get(),
                        OutcomeValues.covariate(design, observation));
                boolean first = record(exposure, sums, design, OutcomeValues.observed(design, observation));
                sums.observe(first);
                return Optional.of(exposure);
            }
        }
        return Optional.empty();
    }

    /// Counts a prediction whose truth is known by now.
    public void judge(Exposure exposure, boolean predicted, boolean truth, String topic, long offset) {
        ExperimentTimeline timeline = experiments.timeline(exposure.experimentId());
        PartitionExperiment part = shelf.part(exposure.experimentId());
        if (timeline != null && part != null) {
            ExperimentDesign design = timeline.design();
            CellSums sums = part.cell(exposure.cell());
            record(exposure, sums, design, OutcomeValues.judged(design, predicted, truth));
            sums.label(topic.equals(Topics.LABELS));
            part.rests(topic, offset);
            shelf.keep(part);
        }
    }

    /// True for the first record of a unit in its cell.
    private boolean record(Exposure exposure, CellSums sums, ExperimentDesign design, Map<String, Long> values) {
        Cell cell = exposure.cell();
        String key = String.join(
                "\n",
                exposure.experimentId(),
                Integer.toString(cell.epoch()),
                cell.stratum(),
                cell.arm(),
                exposure.subject());
        byte[] before = shelf.unit(key);
        Map<String, UnitTotals> unit = readUnit(before);
        Long covariate = exposure.covariate();
        values.forEach((metric, value) -> {
            UnitTotals known = unit.getOrDefault(metric, UnitTotals.none());
            UnitTotals now = covariate == null ? known.with(value) : known.with(value, covariate);
            unit.put(metric, now);
            sums.metric(metric).replace(known, now);
            if (known.isNone() && wantsQuantile(design, metric)) {
                // One value a subject: several of one subject are not independent.
                sums.metric(metric).recordBin(value);
            }
        });
        shelf.keepUnit(key, writeUnit(unit));
        return before == null;
    }

    private static boolean wantsQuantile(ExperimentDesign design, String metric) {
        return OutcomeValues.plans(design)
                .anyMatch(plan ->
                        plan.kind() == OutcomeKind.QUANTILE && plan.metric().equals(metric));
    }

    private static Map<String, UnitTotals> readUnit(byte @Nullable [] bytes) {
        Map<String, UnitTotals> unit = new TreeMap<>();
        if (bytes != null) {
            var from = new BinaryReader(bytes);
            while (!from.atEnd()) {
                unit.put(from.text(), UnitTotals.read(from));
            }
        }
        return unit;
    }

    private static byte[] writeUnit(Map<String, UnitTotals> unit) {
        var to = new BinaryWriter(32 * unit.size());
        unit.forEach((metric, totals) -> {
            to.text(metric);
            totals.write(to);
        });
        return to.toBytes();
    }
}
