package io.modeltrail.stats.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.PairedComparison;
import io.modeltrail.events.observation.Rejected;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.comparison.ComparisonTopology;
import io.modeltrail.stats.experiment.Experiments;
import io.modeltrail.stats.experiment.KnownExperiments;
import io.modeltrail.stats.experiment.ReadoutTopology;
import io.modeltrail.stats.health.HealthMetrics;
import io.modeltrail.stats.health.HealthTopology;
import io.modeltrail.stats.observation.ObservationTopology;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/// All stages in one driver, with a clock that stands still until it is moved.
final class Worker implements AutoCloseable {
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> observations;
    private final TestInputTopic<String, byte[]> labels;
    private Instant now;

    Worker(StatisticsSettings settings, Instant now) {
        this(settings, now, new KnownExperiments());
    }

    /// With experiments that the log may tell of later; one partition.
    Worker(StatisticsSettings settings, Instant now, Experiments experiments) {
        this.now = now;
        var topology = new Topology();
        ObservationTopology.addTo(topology, settings, experiments, false);
        ReadoutTopology.addTo(topology, experiments, 1);
        HealthTopology.addTo(topology, settings, new HealthMetrics(new SimpleMeterRegistry()));
        ComparisonTopology.addTo(topology, settings);
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "worker");
        driver = new TopologyTestDriver(topology, properties, now);
        observations = driver.createInputTopic(Topics.OBSERVATIONS, new StringSerializer(), new ByteArraySerializer());
        labels = driver.createInputTopic(Topics.LABELS, new StringSerializer(), new ByteArraySerializer());
        passes(Duration.ofMillis(5));
        windows();
    }

    void observes(Observed observed) {
        Observation observation = observed.observation();
        observes(observation.subject(), ObservationJson.write(observation));
    }

    void observes(String key, byte[] json) {
        observations.pipeInput(key, json, now);
    }

    void learns(Label label) {
        labels.pipeInput(label.subject(), ObservationJson.write(label), now);
    }

    void passes(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    Instant now() {
        return now;
    }

    /// What was reported since the last question.
    List<HealthWindow> windows() {
        return read(Topics.HEALTH_WINDOWS, HealthWindow.class);
    }

    /// What is reported once the partition has spoken and the merging stage has its next beat.
    HealthWindow window(String version) {
        passes(Duration.ofMillis(125));
        passes(Duration.ofMillis(250));
        return windows().reversed().stream()
                .filter(window -> window.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    PairedComparison comparison() {
        passes(Duration.ofSeconds(1));
        return read(Topics.EXPERIMENT_STATISTICS, PairedComparison.class).getLast();
    }

    /// Readouts since the last question.
    List<Readout> readouts() {
        return read(Topics.EXPERIMENT_STATISTICS, Readout.class);
    }

    List<Rejected> rejected() {
        return read(Topics.OBSERVATIONS_REJECTED, Rejected.class);
    }

    private <T> List<T> read(String topic, Class<T> type) {
        return driver
                .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .map(json -> Json.tolerant().readValue(new String(json, StandardCharsets.UTF_8), type))
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
