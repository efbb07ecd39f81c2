package io.modeltrail.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.servers.testing.TestServers;
import io.modeltrail.stats.experiment.KnownExperiments;
import io.modeltrail.stats.experiment.ReadoutCalculation;
import io.modeltrail.stats.observation.ExperimentReplay;
import io.modeltrail.stats.observation.ExperimentReplay.Input;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An experiment while a second instance takes half of the partitions.
class ElasticExperimentTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ID = "elastic-1";
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final int SUBJECTS = 3000;
    private static final int FAILS_EACH = 101;
    /// Every second subject, unless its prediction failed.
    private static final long LABELLED = IntStream.range(0, SUBJECTS)
            .filter(i -> i % 2 == 0 && i % FAILS_EACH != 0)
            .count();

    private static final ExperimentDesign DESIGN = new ExperimentDesign(
            "apache",
            Hypothesis.SUPERIORITY,
            List.of(new ExperimentArm("control", "1.0.0", 5000), new ExperimentArm("new", "1.1.0", 5000)),
            List.of(new OutcomePlan("correct", OutcomeKind.PROPORTION, Better.HIGHER, 0.05, 0.05, 0.8, null, null)),
            List.of(
                    new OutcomePlan("error", OutcomeKind.PROPORTION, Better.LOWER, 0.05, 0.005, 0.01, null, null),
                    new OutcomePlan("latencyMs", OutcomeKind.QUANTILE, Better.LOWER, 50, 50, 100, 30.0, 0.95)),
            new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, 50, Correction.HOLM),
            List.of(),
            List.of("sex"),
            null,
            false);

    private final KnownExperiments log = new KnownExperiments();
    private final Assignment assignment = new Assignment(Allocations.first(weights(), ID));
    private final Map<String, Readout> readouts = new HashMap<>();
    private long position;

    @TempDir
    private Path directory;

    @Test
    void aSecondInstanceTakesHalfOfThePartitionsAndTheReadoutIsThatOfTheRecords() throws Exception {
        Instant begin = Instant.now();
        List<Process> workers = new ArrayList<>();
        try (var producer = new KafkaProducer<>(kafka(), new StringSerializer(), new ByteArraySerializer());
                var consumer = new KafkaConsumer<>(kafka(), new StringDeserializer(), new ByteArrayDeserializer());
                var admin = Admin.create(kafka())) {
            workers.add(startProcess("first"));
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().isEmpty()
                            && admin.listTopics().names().get().contains(Topics.OBSERVATIONS));
            append(producer, new ExperimentDesigned(ID, DESIGN, DIGEST, "ada", begin));
            append(
                    producer,
                    new ExperimentStarted(ID, Allocations.first(weights(), ID), DIGEST, List.of(), "ada", begin));
            send(producer, 0, SUBJECTS / 2);
            await().atMost(PATIENCE).until(() -> observations(consumer) == SUBJECTS / 2);

            workers.add(startProcess("second"));
            await().atMost(PATIENCE).until(() -> partitionsOfEachMember(admin).equals(List.of(2, 2)));
            send(producer, SUBJECTS / 2, SUBJECTS);
            await().atMost(PATIENCE).until(() -> observations(consumer) == SUBJECTS);
            append(producer, new ExperimentStopped(ID, "control", "enough", "ada", Instant.now()));
            await().atMost(PATIENCE)
                    .until(() ->
                            observations(consumer) == SUBJECTS && readout().coversStop() && labelled() == LABELLED);

            var replay = new ExperimentReplay(readout(), log, InternalTopics.partitions());
            replay(replay);
            assertThat(new String(ReadoutCalculation.canonical(replay.readout()), StandardCharsets.UTF_8))
                    .isEqualTo(new String(ReadoutCalculation.canonical(readout()), StandardCharsets.UTF_8));
            assertThat(readout().outside()).isZero();
            assertThat(readout().counts())
                    .allSatisfy(count -> assertThat(count.crossovers()).isZero());
        } finally {
            for (Process worker : workers) {
                worker.destroyForcibly().waitFor();
            }
        }
    }

    private void append(KafkaProducer<String, byte[]> producer, ExperimentEvent event) throws Exception {
        var context = new CommandContext("c-" + position, "test|test", "service", null, "c", null, null);
        var envelope = Envelopes.wrap("test", "event-" + position, event, position, event.occurredAt(), context);
        var record = new ProducerRecord<>(Topics.LIFECYCLE_EVENTS, event.stream(), Envelopes.encode(envelope));
        record.headers().add(Topics.POSITION_HEADER, Long.toString(position).getBytes(StandardCharsets.US_ASCII));
        producer.send(record).get();
        log.fold(event, position++);
    }

    private void send(KafkaProducer<String, byte[]> producer, int from, int to) {
        for (int i = from; i < to; i++) {
            String subject = "s-" + i;
            var observation = observation(i, subject);
            var _ = producer.send(
                    new ProducerRecord<>(Topics.OBSERVATIONS, subject, ObservationJson.write(observation)));
            if (i % 2 == 0) {
                var label = new Label(null, "c-" + i, subject, i % 8 != 0, Instant.now());
                var _ = producer.send(new ProducerRecord<>(Topics.LABELS, subject, ObservationJson.write(label)));
            }
        }
        producer.flush();
    }

    private Observation observation(int i, String subject) {
        String arm = assignment.arm(subject);
        return new Observation(
                "o-" + i,
                "c-" + i,
                Instant.now(),
                "apache",
                arm.equals("new") ? "1.1.0" : "1.0.0",
                null,
                ID,
                arm,
                subject,
                10 + i % 90,
                i % FAILS_EACH == 0 ? Outcome.ERROR : Outcome.OK,
                i % FAILS_EACH == 0 ? null : (Double) 0.9,
                i % FAILS_EACH == 0 ? null : (Boolean) true,
                null,
                null,
                Map.of(),
                Map.of("sex", i % 3 == 0 ? "F" : "M"));
    }

    private long observations(KafkaConsumer<String, byte[]> consumer) {
        if (consumer.assignment().isEmpty()) {
            var topic = List.of(new TopicPartition(Topics.EXPERIMENT_STATISTICS, 0));
            consumer.assign(topic);
            consumer.seekToBeginning(topic);
        }
        consumer.poll(Duration.ofMillis(100)).forEach(each -> {
            if (ID.equals(each.key())) {
                readouts.put(ID, Json.tolerant().readValue(each.value(), Readout.class));
            }
        });
        return readouts.isEmpty()
                ? 0
                : readout().counts().stream().mapToLong(ArmCount::observations).sum();
    }

    private long labelled() {
        return readout().statistics().stream()
                .filter(each -> each.metric().equals("correct"))
                .mapToLong(each -> each.samples())
                .sum();
    }

    private Readout readout() {
        return Objects.requireNonNull(readouts.get(ID));
    }

    /// How many partitions of the observations each instance has, sorted; threads of one process together.
    private static List<Integer> partitionsOfEachMember(Admin admin) throws Exception {
        var group = admin.describeConsumerGroups(List.of("modeltrail-stats-observations"))
                .all()
                .get();
        Map<String, Integer> partitions = new HashMap<>();
        for (var description : group.values()) {
            for (MemberDescription member : description.members()) {
                String process = member.clientId().replaceAll("-StreamThread.*", "");
                int own = (int) member.assignment().topicPartitions().stream()
                        .filter(each -> each.topic().equals(Topics.OBSERVATIONS))
                        .count();
                partitions.merge(process, own, Integer::sum);
            }
        }
        return partitions.values().stream().sorted().toList();
    }

    private static void replay(ExperimentReplay replay) {
        try (var consumer = new KafkaConsumer<>(kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = new ArrayList<>();
            for (int partition = 0; partition < InternalTopics.partitions(); partition++) {
                all.add(new TopicPartition(Topics.OBSERVATIONS, partition));
                all.add(new TopicPartition(Topics.LABELS, partition));
            }
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(each -> replay.take(new Input(
                                each.topic(),
                                each.partition(),
                                each.offset(),
                                each.timestamp(),
                                each.key(),
                                each.value())));
            }
        }
    }

    private Process startProcess(String name) throws IOException {
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                StatsWorker.class.getName(),
                "--server.port=0",
                "--modeltrail.kafka.bootstrap-servers=" + TestServers.kafka(),
                "--modeltrail.stats.state-directory=" + directory.resolve(name));
        File output = directory.resolve(name + ".log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    private static List<ArmWeight> weights() {
        return List.of(new ArmWeight("control", 5000), new ArmWeight("new", 5000));
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", TestServers.kafka());
    }
}
