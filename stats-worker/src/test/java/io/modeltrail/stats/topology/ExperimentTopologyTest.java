package io.modeltrail.stats.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.ArmMetric;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.experiment.KnownExperiments;
import io.modeltrail.stats.experiment.ReadoutCalculation;
import io.modeltrail.stats.observation.ExperimentReplay;
import io.modeltrail.stats.observation.ExperimentReplay.Input;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Experiments through the whole topology, from the log and the observations to the readout.
class ExperimentTopologyTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final ExperimentDesign DESIGN = new ExperimentDesign(
            "apache",
            Hypothesis.SUPERIORITY,
            List.of(new ExperimentArm("control", "1.0.0", 5000), new ExperimentArm("new", "1.1.0", 5000)),
            List.of(new OutcomePlan("correct", OutcomeKind.PROPORTION, Better.HIGHER, 0.05, 0.05, 0.8, null, null)),
            List.of(new OutcomePlan("error", OutcomeKind.PROPORTION, Better.LOWER, 0.02, 0.005, 0.01, null, null)),
            new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, 50, Correction.HOLM),
            List.of(),
            List.of("sex"),
            null,
            false);

    private final KnownExperiments log = new KnownExperiments();
    private final Allocation allocation = Allocations.first(weights(5000), "e-1");

    private static List<ArmWeight> weights(int treatment) {
        return List.of(new ArmWeight("control", 10_000 - treatment), new ArmWeight("new", treatment));
    }

    private void starts() {
        log.fold(new ExperimentDesigned("e-1", DESIGN, DIGEST, "ada", NOON), 0);
        log.fold(new ExperimentStarted("e-1", allocation, DIGEST, List.of(), "ada", NOON), 1);
    }

    private Worker worker() {
        return new Worker(StatisticsSettings.defaults(), NOON, log);
    }

    private static Observation observation(Allocation by, int subject, Instant at, Outcome outcome) {
        String id = "s-" + subject;
        String arm = new Assignment(by).arm(id);
        return new Observation(
                "o-" + subject,
                "c-" + subject,
                at,
                "apache",
                arm.equals("new") ? "1.1.0" : "1.0.0",
                null,
                "e-1",
                arm,
                id,
                20,
                outcome,
                outcome == Outcome.OK ? 0.9 : null,
                outcome == Outcome.OK ? true : null,
                null,
                null,
                Map.of(),
                Map.of("sex", subject % 2 == 0 ? "F" : "M"));
    }

    private static void observes(Worker worker, Observation observation) {
        worker.observes(observation.subject(), ObservationJson.write(observation));
    }

    private static Label label(int subject, boolean truth) {
        return new Label(null, "c-" + subject, "s-" + subject, truth, NOON);
    }

    private static Readout last(Worker worker) {
        for (int i = 0; i < 8; i++) {
            worker.passes(Duration.ofMillis(250));
        }
        return worker.readouts().getLast();
    }

    private static long sum(Readout readout, ToLongFunction<ArmCount> part) {
        return readout.counts().stream().mapToLong(part).sum();
    }

    @Test
    void observationsAndLateLabelsOfARunningExperimentAreCounted() {
        starts();
        try (var worker = worker()) {
            for (int i = 0; i < 100; i++) {
                observes(worker, observation(allocation, i, worker.now(), Outcome.OK));
                observes(worker, observation(allocation, i, worker.now(), Outcome.OK));
            }
            for (int i = 0; i < 60; i++) {
                worker.learns(label(i, i % 3 == 0));
            }

            Readout readout = last(worker);

            assertThat(sum(readout, ArmCount::observations)).isEqualTo(100);
            List<ArmMetric> correct = readout.statistics().stream()
                    .filter(each -> each.metric().equals("correct"))
                    .toList();
            assertThat(correct).extracting(ArmMetric::stratum).contains("sex=F", "sex=M");
            assertThat(correct.stream().mapToLong(ArmMetric::samples).sum()).isEqualTo(60);
            assertThat(correct.stream().mapToLong(ArmMetric::missing).sum()).isEqualTo(40);
            assertThat(correct.stream()
                            .mapToLong(each -> each.sum().longValueExact())
                            .sum())
                    .isEqualTo(20_000_000);
        }
    }

    @Test
    void harmIsHeardWithinABeat() {
        starts();
        try (var worker = worker()) {
            last(worker);
            int sent = 0;
            List<Readout> heard = List.of();
            while (heard.isEmpty() && sent < 400) {
                boolean fails = new Assignment(allocation).arm("s-" + sent).equals("new");
                observes(worker, observation(allocation, sent, worker.now(), fails ? Outcome.ERROR : Outcome.OK));
                sent++;
                worker.passes(Duration.ofMillis(21));
                heard = worker.readouts().stream()
                        .filter(each -> each.guardrails().getFirst().verdict() == GuardrailVerdict.HARM)
                        .toList();
            }

            assertThat(heard).isNotEmpty();
            assertThat(sum(heard.getFirst(), ArmCount::observations)).isEqualTo(sent);
        }
    }

    @Test
    void anEpochBeginsWithItsTimeAndASubjectThatMovedIsNoCrossover() {
        starts();
        try (var worker = worker()) {
            for (int i = 0; i < 200; i++) {
                observes(worker, observation(allocation, i, worker.now(), Outcome.OK));
            }
            Instant change = worker.now().plusSeconds(1);
            Allocation wider = Allocations.next(allocation, weights(8000));
            log.fold(new AllocationChanged("e-1", wider, "ada", change), 2);
            worker.passes(Duration.ofSeconds(2));
            for (int i = 200; i < 400; i++) {
                observes(worker, observation(wider, i, worker.now(), Outcome.OK));
            }
            // Of before the change, and late.
            observes(worker, observation(allocation, 400, change.minusMillis(1), Outcome.OK));

            Readout readout = last(worker);

            assertThat(readout.epochs()).containsExactly(1, 2);
            assertThat(sum(readout, ArmCount::crossovers)).isZero();
            assertThat(sum(readout, count -> count.epoch() == 1 ? count.observations() : 0))
                    .isEqualTo(201);
            assertThat(readout.boundaries()).extracting("fromOffset").containsExactly(0L, 200L);
        }
    }

    @Test
    void aReadoutCoversTheStopOnceThePartitionIsQuiet() {
        starts();
        try (var worker = worker()) {
            observes(worker, observation(allocation, 1, worker.now(), Outcome.OK));
            assertThat(last(worker).coversStop()).isFalse();
            log.fold(new ExperimentStopped("e-1", "control", "enough", "ada", worker.now()), 2);
            observes(worker, observation(allocation, 2, worker.now().minusMillis(1), Outcome.OK));
            observes(worker, observation(allocation, 3, worker.now(), Outcome.OK));

            Readout readout = last(worker);

            assertThat(readout.coversStop()).isTrue();
            assertThat(sum(readout, ArmCount::observations)).isEqualTo(2);
            assertThat(readout.outside()).isEqualTo(1);
            assertThat(readout.logPosition()).isEqualTo(2);
        }
    }

    @Test
    void whatTheLogDoesNotKnowTakesNoPart() {
        try (var worker = worker()) {
            observes(worker, observation(allocation, 1, worker.now(), Outcome.OK));
            starts();
            observes(worker, observation(allocation, 2, worker.now(), Outcome.OK));

            Readout readout = last(worker);

            assertThat(readout.outside()).isEqualTo(1);
            assertThat(sum(readout, ArmCount::observations)).isEqualTo(1);
        }
    }

    @Test
    void twoArmsOfTheSameModelGiveNoAlarm() {
        starts();
        try (var worker = worker()) {
            Random random = new Random(7);
            for (int i = 0; i < 4000; i++) {
                boolean fails = random.nextDouble() < 0.02;
                observes(worker, observation(allocation, i, worker.now(), fails ? Outcome.ERROR : Outcome.OK));
                worker.learns(label(i, random.nextDouble() < 0.8));
                worker.passes(Duration.ofMillis(21));
            }

            assertThat(worker.readouts()).hasSizeGreaterThan(100).allSatisfy(readout -> {
                assertThat(readout.guardrails().getFirst().verdict()).isNotEqualTo(GuardrailVerdict.HARM);
                assertThat(readout.effects().getFirst().verdict())
                        .isNotIn(OutcomeVerdict.SUPERIOR, OutcomeVerdict.INFERIOR);
                assertThat(readout.quality().sampleRatioHolds()).isTrue();
            });
        }
    }

    @Property(tries = 5)
    void theOrderOfArrivalLeavesNoTrace(@ForAll Random random) {
        log.fold(new ExperimentDesigned("e-1", DESIGN, DIGEST, "ada", NOON), 0);
        log.fold(new ExperimentStarted("e-1", allocation, DIGEST, List.of(), "ada", NOON), 1);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            order.add(i);
        }
        Readout first = arriving(order);
        Collections.shuffle(order, random);
        Readout second = arriving(order);

        assertThat(second).usingRecursiveComparison().ignoringFields("offsets").isEqualTo(first);
    }

    @Property(tries = 5)
    void anybodyWhoReadsTheRecordsAgainComesToTheSameBytes(@ForAll Random random) {
        KnownExperiments own = started();
        Instant change = NOON.plusSeconds(1);
        Allocation wider = Allocations.next(allocation, weights(9000));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        List<Input> inputs = new ArrayList<>();
        Readout live;
        try (var worker = new Worker(StatisticsSettings.defaults(), NOON, own)) {
            for (int i : order) {
                boolean isLate = inputs.size() > 150;
                if (inputs.size() == 120) {
                    own.fold(new AllocationChanged("e-1", wider, "ada", change), 2);
                    worker.passes(Duration.ofSeconds(2));
                }
                if (i % 2 == 0) {
                    var by = isLate ? wider : allocation;
                    var seen = observation(by, i / 2, worker.now(), i % 14 == 0 ? Outcome.ERROR : Outcome.OK);
                    observes(worker, seen);
                    inputs.add(input(inputs, Topics.OBSERVATIONS, seen.subject(), ObservationJson.write(seen), worker));
                } else {
                    var label = label(i / 2, i % 3 == 0);
                    worker.learns(label);
                    inputs.add(input(inputs, Topics.LABELS, label.subject(), ObservationJson.write(label), worker));
                }
            }
            own.fold(new ExperimentStopped("e-1", "control", "enough", "ada", worker.now()), 3);
            live = last(worker);
        }
        Readout recorded = Json.tolerant().readValue(ReadoutCalculation.canonical(live), Readout.class);
        var replay = new ExperimentReplay(recorded, own, 1);
        // Topic by topic, not as they came.
        inputs.stream().filter(each -> each.topic().equals(Topics.LABELS)).forEach(replay::take);
        inputs.stream().filter(each -> each.topic().equals(Topics.OBSERVATIONS)).forEach(replay::take);

        assertThat(new String(ReadoutCalculation.canonical(replay.readout()), StandardCharsets.UTF_8))
                .isEqualTo(new String(ReadoutCalculation.canonical(live), StandardCharsets.UTF_8));
        assertThat(live.coversStop()).isTrue();
    }

    private static Input input(List<Input> before, String topic, String key, byte[] value, Worker worker) {
        long offset = before.stream().filter(each -> each.topic().equals(topic)).count();
        return new Input(topic, 0, offset, worker.now().toEpochMilli(), key.getBytes(StandardCharsets.UTF_8), value);
    }

    private KnownExperiments started() {
        var own = new KnownExperiments();
        own.fold(new ExperimentDesigned("e-1", DESIGN, DIGEST, "ada", NOON), 0);
        own.fold(new ExperimentStarted("e-1", allocation, DIGEST, List.of(), "ada", NOON), 1);
        return own;
    }

    /// Even numbers stand for observations, odd ones for the label of the observation before.
    private Readout arriving(List<Integer> order) {
        try (var worker = worker()) {
            order.forEach(i -> {
                if (i % 2 == 0) {
                    observes(worker, observation(allocation, i / 2, NOON, i % 14 == 0 ? Outcome.ERROR : Outcome.OK));
                } else {
                    worker.learns(label(i / 2, i % 3 == 0));
                }
            });
            return last(worker);
        }
    }
}
