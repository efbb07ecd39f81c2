package io.modeltrail.stats.topology;

import static io.modeltrail.stats.topology.Observed.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.observation.DriftAlarm;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.drift.stream.DriftTopology;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DriftTopologyTest {
    private static final int REFERENCE = 500;
    private final Random random = new Random(5);
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> observations;
    private final TestInputTopic<String, byte[]> labels;
    private final TestOutputTopic<byte[], byte[]> drift;
    private int next;

    DriftTopologyTest() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "drift");
        driver = new TopologyTestDriver(
                DriftTopology.addTo(new Topology(), StatisticsSettings.defaults(), DriftPolicy.standard()),
                properties,
                NOON);
        observations = driver.createInputTopic(Topics.OBSERVATIONS, new StringSerializer(), new ByteArraySerializer());
        labels = driver.createInputTopic(Topics.LABELS, new StringSerializer(), new ByteArraySerializer());
        drift = driver.createOutputTopic(Topics.DRIFT, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void anInputThatMovesIsToldWithItsEvidenceAndTheScoreThatDoesNotIsNot() {
        observe("1.1.0", 2 * REFERENCE, 0, 0);

        observe("1.1.0", 2 * REFERENCE, 2, 0);

        var alarms = alarms();
        assertThat(alarms).extracting(DriftAlarm::signal).containsOnly("input:age");
        assertThat(alarms)
                .filteredOn(alarm -> alarm.level().equals("ALARM"))
                .extracting(DriftAlarm::method)
                .containsExactlyInAnyOrder("POPULATION_STABILITY", "KOLMOGOROV_SMIRNOV", "CUSUM", "PAGE_HINKLEY");
        var first = alarms.getFirst();
        assertThat(first.method()).isEqualTo("CUSUM");
        assertThat(first.rolloutId()).isEqualTo("r-1");
        assertThat(first.version()).isEqualTo("1.1.0");
        assertThat(first.policy()).isEqualTo("modeltrail-drift");
        assertThat(first.evidence().statistic()).isGreaterThan(first.evidence().limit());
        assertThat(first.evidence().recentMean()).isGreaterThan(first.evidence().referenceMean());
        assertThat(first.inputs())
                .containsExactly(new InputRange(
                        Topics.OBSERVATIONS, 0, 0, REFERENCE + first.evidence().values() - 1));
    }

    @Test
    void onlyTheVersionWhoseScoresMoveIsNamed() {
        observe("1.0.0", REFERENCE, 0, 0);
        observe("1.1.0", REFERENCE, 0, 0);

        observe("1.0.0", REFERENCE, 0, 0);
        observe("1.1.0", REFERENCE, 0, 0.4);

        assertThat(alarms()).isNotEmpty().allSatisfy(alarm -> {
            assertThat(alarm.version()).isEqualTo("1.1.0");
            assertThat(alarm.signal()).isEqualTo("score");
        });
    }

    @Test
    void theResidualMovesWhenTheTruthDoesThoughScoresStay() {
        observe("1.1.0", REFERENCE, 0, 0);
        observe("1.1.0", REFERENCE, 0, 0);
        label(0, REFERENCE, 0.25);

        label(REFERENCE, 2 * REFERENCE, 0.9);

        assertThat(alarms()).isNotEmpty().allSatisfy(alarm -> {
            assertThat(alarm.signal()).isEqualTo("residual");
            assertThat(alarm.inputs()).extracting(InputRange::topic).containsExactly(Topics.LABELS);
        });
    }

    @Test
    void whatIsSentTwiceCountsOnce() {
        observe("1.1.0", 2 * REFERENCE, 0, 0);
        int alreadySent = next;
        for (int i = 0; i < 2 * REFERENCE; i++) {
            next = alreadySent - 1;
            observe("1.1.0", 1, 9, 0.5);
        }
        observations.pipeInput("s-1", "nonsense".getBytes(StandardCharsets.UTF_8), NOON);
        observations.pipeInput("another", observation("9.9.9", 1, 0, 0), NOON);

        assertThat(alarms()).isEmpty();
    }

    private void observe(String version, int count, double ageShift, double scoreShift) {
        for (int i = 0; i < count; i++) {
            int id = next++;
            observations.pipeInput("s-" + id, observation(version, id, ageShift, scoreShift), NOON);
        }
    }

    private byte[] observation(String version, int id, double ageShift, double scoreShift) {
        return ObservationJson.write(new Observation(
                "o-" + id,
                "c-" + id,
                NOON,
                "apache",
                version,
                "r-1",
                null,
                null,
                "s-" + id,
                20,
                Outcome.OK,
                random.nextDouble() * 0.5 + scoreShift,
                null,
                null,
                null,
                Map.of("age", random.nextGaussian() + ageShift),
                Map.of()));
    }

    private void label(int from, int to, double prevalence) {
        for (int id = from; id < to; id++) {
            boolean truth = random.nextDouble() < prevalence;
            labels.pipeInput(
                    "s-" + id, ObservationJson.write(new Label(null, "c-" + id, "s-" + id, truth, NOON)), NOON);
        }
    }

    private List<DriftAlarm> alarms() {
        List<DriftAlarm> alarms = new ArrayList<>();
        drift.readValuesToList().forEach(json -> alarms.add(Json.tolerant().readValue(json, DriftAlarm.class)));
        return alarms;
    }
}
