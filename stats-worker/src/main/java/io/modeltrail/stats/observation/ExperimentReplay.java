package io.modeltrail.stats.observation;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.experiment.ExperimentBook;
import io.modeltrail.stats.experiment.ExperimentTimeline;
import io.modeltrail.stats.experiment.Experiments;
import io.modeltrail.stats.experiment.MemoryShelf;
import io.modeltrail.stats.experiment.PartitionExperiment;
import io.modeltrail.stats.experiment.ReadoutCalculation;
import io.modeltrail.stats.experiment.RecordedAdoption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Computes a recorded readout again, from the records that it names and from the log: the same counting and the same
/// arithmetic as the worker's, without Kafka. Records of one topic and partition must come in the order of their
/// offsets; in what order topics and partitions come leaves no trace.
public final class ExperimentReplay {
    private final Readout recorded;
    private final ExperimentTimeline timeline;
    private final int partitions;
    private final TreeMap<Integer, Partition> replayed = new TreeMap<>();

    /// One record of `observations` or `labels`.
    ///
    /// @param producedAt the record's own time, milliseconds
    @SuppressWarnings("ArrayRecordComponent") // As they lie on the topic; nobody compares or changes them.
    public record Input(String topic, int partition, long offset, long producedAt, byte[] key, byte[] value) {}

    /// @param experiments as the log says, up to the readout's position
    /// @param partitions of the observations
    public ExperimentReplay(Readout recorded, Experiments experiments, int partitions) {
        this.recorded = recorded;
        this.partitions = partitions;
        timeline = Objects.requireNonNull(
                experiments.timeline(recorded.experimentId()),
                () -> "the log does not know experiment " + recorded.experimentId());
        for (int partition = 0; partition < partitions; partition++) {
            replayed.put(partition, new Partition(partition, recorded, experiments));
        }
    }

    /// Records that lie beyond what the readout rests on are left out.
    public void take(Input input) {
        for (InputRange range : recorded.offsets()) {
            Partition partition = replayed.get(input.partition());
            if (partition != null
                    && range.topic().equals(input.topic())
                    && range.partition() == input.partition()
                    && input.offset() <= range.toOffset()) {
                partition.take(input);
            }
        }
    }

    /// What the records say.
    public Readout readout() {
        List<PartitionExperiment> parts = new ArrayList<>();
        for (Partition each : replayed.values()) {
            PartitionExperiment part = each.part();
            if (part != null) {
                parts.add(part);
            }
        }
        return new ReadoutCalculation(timeline, parts, partitions).readout();
    }

    /// One partition; only cases of the experiment's own observations matter, and all labels, as they may come first.
    private static final class Partition implements CaseIntake.Listener {
        private final Map<String, byte[]> cases = new HashMap<>();
        private final MemoryShelf shelf = new MemoryShelf();
        private final RecordedAdoption adoption;
        private final CaseIntake intake;
        private final int number;
        private final Readout recorded;

        Partition(int number, Readout recorded, Experiments experiments) {
            this.number = number;
            this.recorded = recorded;
            adoption = new RecordedAdoption(recorded.boundaries());
            intake = new CaseIntake(
                    new CaseIntake.Cases() {
                        @Override
                        public byte @Nullable [] get(String key) {
                            return cases.get(key);
                        }

                        @Override
                        public void put(String key, byte[] file, long time) {
                            cases.put(key, file);
                        }
                    },
                    new ExperimentBook(shelf, experiments, number, adoption),
                    _ -> {},
                    this);
        }

        /// What the worker refused is refused again.
        void take(Input input) {
            var on = new SourcePosition(input.topic(), number, input.offset(), input.producedAt());
            try {
                if (input.topic().equals(Topics.LABELS)) {
                    var label = ObservationJson.readLabel(input.value());
                    if (isKeyedBy(input, label.subject())) {
                        intake.take(label, on);
                    }
                } else {
                    Observation observation = ObservationJson.readObservation(input.value());
                    if (isKeyedBy(input, observation.subject())) {
                        intake.take(observation, on);
                    }
                }
            } catch (MalformedField _) {
                // It lies on observations-rejected, with the reason.
            }
        }

        private static boolean isKeyedBy(Input input, String subject) {
            return Arrays.equals(input.key(), subject.getBytes(StandardCharsets.UTF_8));
        }

        @Nullable
        PartitionExperiment part() {
            PartitionExperiment known = shelf.part(recorded.experimentId());
            boolean spoke = recorded.boundaries().stream().anyMatch(each -> each.partition() == number);
            if (known == null && !spoke) {
                return null;
            }
            PartitionExperiment part = known == null ? new PartitionExperiment(recorded.experimentId(), number) : known;
            adoption.complete(part);
            return part;
        }

        @Override
        public long countsAt(SourcePosition on, long time) {
            return time;
        }

        @Override
        public void observed(Observation observation, Prediction prediction, CaseFile file, SourcePosition on) {
            // Health is another matter.
        }

        @Override
        public void labelled(Prediction prediction, CaseFile.Label label, SourcePosition on) {
            // Health is another matter.
        }

        @Override
        public void duplicated(VersionKey version, SourcePosition on) {
            // It does not count.
        }

        @Override
        public void paired(String key, CaseFile file, VersionKey version, SourcePosition on) {
            // Comparisons are another matter.
        }
    }
}
