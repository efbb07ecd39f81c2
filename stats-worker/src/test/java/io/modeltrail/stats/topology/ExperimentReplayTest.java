package io.modeltrail.stats.topology;

import static io.modeltrail.stats.topology.OneExperiment.FIRST;
import static io.modeltrail.stats.topology.OneExperiment.NOON;
import static io.modeltrail.stats.topology.OneExperiment.label;
import static io.modeltrail.stats.topology.OneExperiment.last;
import static io.modeltrail.stats.topology.OneExperiment.observation;
import static io.modeltrail.stats.topology.OneExperiment.observes;
import static io.modeltrail.stats.topology.OneExperiment.weights;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.Readout;
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
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// A live readout beside the one that its records give.
class ExperimentReplayTest {
    @Property(tries = 5)
    void anybodyWhoReadsTheRecordsAgainComesToTheSameBytes(@ForAll Random random) {
        KnownExperiments own = OneExperiment.started();
        Instant change = NOON.plusSeconds(1);
        Allocation wider = Allocations.next(FIRST, weights(9000));
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
                    var by = isLate ? wider : FIRST;
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
}
