package io.modeltrail.stats.bench;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Experiments on the log, each with as many metrics, and observations for them.
final class SyntheticExperiments implements AutoCloseable {
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final List<ArmWeight> WEIGHTS = List.of(new ArmWeight("control", 5000), new ArmWeight("new", 5000));
    /// One for all, as to connect would be measured, too.
    private final KafkaProducer<String, byte[]> producer;
    private final int experiments;
    private final int metrics;
    private long version;
    private long produced;

    SyntheticExperiments(String bootstrapServers, int experiments, int metrics) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer());
        this.experiments = experiments;
        this.metrics = metrics;
    }

    void begin() {
        for (int i = 0; i < experiments; i++) {
            String id = id(i);
            Instant now = Instant.now();
            append(new ExperimentDesigned(id, design(), DIGEST, "bench", now));
            append(new ExperimentStarted(id, Allocations.first(WEIGHTS, id), DIGEST, List.of(), "bench", now));
        }
        producer.flush();
    }

    /// As a backlog: all of them lie on the topic when it returns.
    void produce(int observationsEach) {
        for (long left = (long) observationsEach * experiments; left > 0; left--) {
            produceOne();
        }
        producer.flush();
    }

    void produceOne() {
        String experiment = id((int) (produced % experiments));
        String subject = "s-" + produced / experiments;
        String arm = new Assignment(Allocations.first(WEIGHTS, experiment)).arm(subject);
        var values = new TreeMap<String, Double>();
        for (int metric = 0; metric < metrics; metric++) {
            values.put("m" + metric, (produced * 31 + metric) % 1000 / 10.0);
        }
        var observation = new Observation(
                "o-" + produced,
                null,
                Instant.now(),
                "apache",
                arm.equals("new") ? "1.1.0" : "1.0.0",
                null,
                experiment,
                arm,
                subject,
                20,
                Outcome.OK,
                null,
                null,
                null,
                null,
                values,
                Map.of());
        var _ = producer.send(new ProducerRecord<>(Topics.OBSERVATIONS, subject, ObservationJson.write(observation)));
        produced++;
    }

    private void append(ExperimentEvent event) {
        var context = new CommandContext("c-" + version, "bench|bench", "service", null, "c", null, null);
        var envelope = Envelopes.wrap("bench", "event-" + version, event, version++, event.occurredAt(), context);
        var _ = producer.send(
                new ProducerRecord<>(Topics.LIFECYCLE_EVENTS, event.stream(), Envelopes.encode(envelope)));
    }

    private ExperimentDesign design() {
        List<OutcomePlan> outcomes = new ArrayList<>();
        for (int metric = 0; metric < metrics; metric++) {
            outcomes.add(new OutcomePlan("m" + metric, OutcomeKind.MEAN, Better.LOWER, 5, 5, 50, 30.0, null));
        }
        return new ExperimentDesign(
                "apache",
                Hypothesis.SUPERIORITY,
                List.of(new ExperimentArm("control", "1.0.0", 5000), new ExperimentArm("new", "1.1.0", 5000)),
                outcomes.subList(0, 1),
                outcomes.subList(1, metrics),
                new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, 50, Correction.HOLM),
                List.of(),
                List.of(),
                null,
                false);
    }

    private static String id(int experiment) {
        return "bench-" + experiment;
    }

    @Override
    public void close() {
        producer.close();
    }
}
