package io.modeltrail.stats.topology;

import static io.modeltrail.stats.topology.OneExperiment.DESIGN;
import static io.modeltrail.stats.topology.OneExperiment.DIGEST;
import static io.modeltrail.stats.topology.OneExperiment.NOON;
import static io.modeltrail.stats.topology.OneExperiment.label;
import static io.modeltrail.stats.topology.OneExperiment.last;
import static io.modeltrail.stats.topology.OneExperiment.observation;
import static io.modeltrail.stats.topology.OneExperiment.observes;
import static io.modeltrail.stats.topology.OneExperiment.weights;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.ArmMetric;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.experiment.KnownExperiments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Experiments through the whole topology, from the log and the observations to the readout.
class ExperimentTopologyTest {
    private final KnownExperiments log = new KnownExperiments();
    private final Allocation allocation = OneExperiment.FIRST;

    private void starts() {
        log.fold(new ExperimentDesigned("e-1", DESIGN, DIGEST, "ada", NOON), 0);
        log.fold(new ExperimentStarted("e-1", allocation, DIGEST, List.of(), "ada", NOON), 1);
    }

    private Worker worker() {
        return new Worker(StatisticsSettings.defaults(), NOON, log);
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
