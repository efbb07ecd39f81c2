package io.modeltrail.standalone.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.EpochBoundary;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.experiment.ReadoutQuality;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.experiment.KnownExperiments;
import io.modeltrail.stats.observation.ExperimentReplay;
import io.modeltrail.stats.observation.ExperimentReplay.Input;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecomputationTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final ExperimentDesign DESIGN = new ExperimentDesign(
            "apache",
            Hypothesis.SUPERIORITY,
            List.of(new ExperimentArm("control", "1.0.0", 5000), new ExperimentArm("new", "1.1.0", 5000)),
            List.of(new OutcomePlan("correct", OutcomeKind.PROPORTION, Better.HIGHER, 0.05, 0.05, 0.8, null, null)),
            List.of(),
            new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, 50, Correction.HOLM),
            List.of(),
            List.of(),
            null,
            false);
    private static final Allocation FIRST =
            Allocations.first(List.of(new ArmWeight("control", 5000), new ArmWeight("new", 5000)), "e-1");

    private final List<Input> records = new ArrayList<>();
    private final List<ExperimentEvent> log = new ArrayList<>(List.of(
            new ExperimentDesigned("e-1", DESIGN, DIGEST, "ada", NOON),
            new ExperimentStarted("e-1", FIRST, DIGEST, List.of(), "ada", NOON)));

    @TempDir
    private Path folder;

    @Test
    void whatWasRecordedFollowsFromTheRecordsByteForByte() throws IOException {
        Readout readout = recordedReadout();

        Recomputation found = recompute(readout);

        assertThat(found.isEqual()).as(found.difference()).isTrue();
        assertThat(found.difference()).isEmpty();
        assertThat(readout.counts().stream().mapToLong(ArmCount::observations).sum())
                .isEqualTo(200);
        assertThat(found.records()).isEqualTo(400);
    }

    @Test
    void aRecordThatWasTamperedWithShows() throws IOException {
        Readout readout = recordedReadout();
        Input label = records.stream()
                .filter(each -> each.topic().equals(Topics.LABELS))
                .findFirst()
                .orElseThrow();
        String value = new String(label.value(), StandardCharsets.UTF_8);
        String other = value.contains("true") ? value.replace("true", "false") : value.replace("false", "true");
        records.set(
                records.indexOf(label),
                new Input(
                        label.topic(),
                        label.partition(),
                        label.offset(),
                        label.producedAt(),
                        label.key(),
                        other.getBytes(StandardCharsets.UTF_8)));

        Recomputation found = recompute(readout);

        assertThat(found.isEqual()).isFalse();
        assertThat(found.difference()).contains("recorded", "recomputed");
    }

    @Test
    void whatTheLogSaidLaterDoesNotMatter() throws IOException {
        Readout readout = recordedReadout();
        var wider = Allocations.next(FIRST, List.of(new ArmWeight("control", 1000), new ArmWeight("new", 9000)));
        log.add(new AllocationChanged("e-1", wider, "ada", NOON));

        assertThat(recompute(readout).isEqual()).isTrue();
    }

    @Test
    void anExperimentWithoutARecordedReadoutHasNothingToCompare() throws IOException {
        assertThat(RecordedReadout.in(entries(), "e-1")).isEmpty();
    }

    private Recomputation recompute(Readout readout) throws IOException {
        log.add(new ReadoutRecorded("e-1", readout, DIGEST, NOON));
        Path file = folder.resolve("records.ndjson");
        // Records of subjects that take no part stay out of the file.
        records.add(input(Topics.LABELS, 1, 900, "stranger", new byte[] {'x'}));
        Recomputation.save(file, "e-1", reader -> records.forEach(reader));
        return Recomputation.of(RecordedReadout.in(entries(), "e-1").orElseThrow(), new SavedRecords(file));
    }

    private Path entries() throws IOException {
        Path file = folder.resolve("entries.ndjson");
        var lines = new ArrayList<String>();
        for (var event : log) {
            var context = new CommandContext("c-" + lines.size(), "test|test", "service", null, "c", null, null);
            var envelope = Envelopes.wrap("test", "event-" + lines.size(), event, lines.size(), NOON, context);
            lines.add(new String(Envelopes.encode(envelope), StandardCharsets.UTF_8));
        }
        return Files.write(file, lines);
    }

    /// What the worker would have said: the replay with the boundaries and offsets that it knows.
    private Readout recordedReadout() {
        for (int i = 0; i < 200; i++) {
            String subject = "s-" + i;
            int partition = i % 4;
            long offset = i / 4;
            records.add(input(
                    Topics.LABELS,
                    partition,
                    offset,
                    subject,
                    ObservationJson.write(new Label(null, "c-" + i, subject, i % 3 == 0, NOON))));
            records.add(input(
                    Topics.OBSERVATIONS, partition, offset, subject, ObservationJson.write(observation(i, subject))));
        }
        List<InputRange> offsets = new ArrayList<>();
        List<EpochBoundary> boundaries = new ArrayList<>();
        for (int partition = 0; partition < 4; partition++) {
            offsets.add(new InputRange(Topics.LABELS, partition, 0, 49));
            offsets.add(new InputRange(Topics.OBSERVATIONS, partition, 0, 49));
            boundaries.add(new EpochBoundary(partition, 1, 0));
        }
        var draft = new Readout(
                "e-1",
                DIGEST,
                1,
                List.of(1),
                offsets,
                boundaries,
                false,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ReadoutQuality(true, true));
        var experiments = new KnownExperiments();
        experiments.fold(log.getFirst(), 0);
        experiments.fold(log.getLast(), 1);
        var replay = new ExperimentReplay(draft, experiments, 4);
        records.forEach(replay::take);
        return replay.readout();
    }

    private static Observation observation(int i, String subject) {
        String arm = new Assignment(FIRST).arm(subject);
        return new Observation(
                "o-" + i,
                "c-" + i,
                NOON,
                "apache",
                arm.equals("new") ? "1.1.0" : "1.0.0",
                null,
                "e-1",
                arm,
                subject,
                20,
                Outcome.OK,
                0.9,
                true,
                null,
                null,
                Map.of(),
                Map.of());
    }

    private static Input input(String topic, int partition, long offset, String key, byte[] value) {
        return new Input(topic, partition, offset, NOON.toEpochMilli(), key.getBytes(StandardCharsets.UTF_8), value);
    }
}
