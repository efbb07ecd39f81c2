package io.modeltrail.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.servers.testing.TestServers;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsWorkerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CASES = 3000;
    private final Map<String, HealthWindow> latest = new HashMap<>();

    @TempDir
    private Path directory;

    @Test
    void everyObservationCountsOnceThoughAWorkerIsKilledAndOrderLeavesNoTrace() throws Exception {
        Instant at = Instant.now();
        List<ProducerRecord<String, byte[]>> first = records("r-a", at);
        List<ProducerRecord<String, byte[]>> second = records("r-b", at);
        Collections.shuffle(second, new Random(21));
        Process killed = startProcess();
        try (var producer = new KafkaProducer<>(kafka(), new StringSerializer(), new ByteArraySerializer());
                var consumer = new KafkaConsumer<>(kafka(), new StringDeserializer(), new ByteArrayDeserializer())) {
            send(producer, first.subList(0, 2000));
            await().atMost(PATIENCE).until(() -> counted(consumer, "r-a") > 0);
            send(producer, first.subList(2000, 3000));
            await().atMost(PATIENCE).until(() -> counted(consumer, "r-a") > 1000);
            killed.destroyForcibly().waitFor();
            send(producer, first.subList(3000, first.size()));
            send(producer, second);

            try (var context =
                    StatsWorker.application().run(arguments("survivor").toArray(String[]::new))) {
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(counted(consumer, "r-a")).isEqualTo(CASES);
                    assertThat(counted(consumer, "r-b")).isEqualTo(CASES);
                    assertThat(window("r-a").labelled()).isEqualTo(CASES / 2);
                    assertThat(window("r-b").labelled()).isEqualTo(CASES / 2);
                    // The histogram of latencies comes a beat after the counts.
                    assertThat(window("r-b").metrics()).isEqualTo(window("r-a").metrics());
                });
                assertThat(window("r-a").duplicates()).isEqualTo(CASES / 10);
                assertThat(window("r-b").duplicates()).isEqualTo(CASES / 10);
                assertThat(readiness(context.getEnvironment().getRequiredProperty("local.server.port")))
                        .contains("\"UP\"");
            }
        } finally {
            killed.destroyForcibly();
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records)
            throws Exception {
        for (Future<RecordMetadata> sent : records.stream().map(producer::send).toList()) {
            sent.get();
        }
    }

    private HealthWindow window(String rollout) {
        return Objects.requireNonNull(latest.get(rollout + "/1.1.0"), rollout);
    }

    private static List<ProducerRecord<String, byte[]>> records(String rollout, Instant at) {
        var random = new Random(20);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String id = rollout + "-" + i;
            double score = random.nextDouble();
            boolean failed = random.nextInt(50) == 0;
            var observation = new Observation(
                    "o-" + id,
                    "c-" + id,
                    at,
                    "apache",
                    "1.1.0",
                    rollout,
                    null,
                    "canary",
                    "s-" + id,
                    random.nextInt(3000),
                    failed ? Outcome.ERROR : Outcome.OK,
                    failed ? null : (Double) score,
                    failed ? null : (Boolean) (score > 0.5),
                    null,
                    null,
                    Map.of(),
                    Map.of());
            records.add(record(Topics.OBSERVATIONS, at, observation.subject(), ObservationJson.write(observation)));
            if (i % 10 == 0) {
                records.add(records.getLast());
            }
            if (i % 2 == 0) {
                var label = new Label(null, "c-" + id, "s-" + id, random.nextBoolean(), at);
                records.add(record(Topics.LABELS, at, label.subject(), ObservationJson.write(label)));
            }
        }
        return records;
    }

    private static ProducerRecord<String, byte[]> record(String topic, Instant at, String key, byte[] value) {
        return new ProducerRecord<>(topic, null, at.toEpochMilli(), key, value);
    }

    private long counted(KafkaConsumer<String, byte[]> consumer, String rollout) {
        if (consumer.assignment().isEmpty()) {
            var windows = List.of(new TopicPartition(Topics.HEALTH_WINDOWS, 0));
            consumer.assign(windows);
            consumer.seekToBeginning(windows);
        }
        consumer.poll(Duration.ofMillis(100))
                .forEach(each -> latest.put(each.key(), Json.tolerant().readValue(each.value(), HealthWindow.class)));
        HealthWindow window = latest.get(rollout + "/1.1.0");
        return window == null ? 0 : window.observations();
    }

    private Process startProcess() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                StatsWorker.class.getName()));
        command.addAll(arguments("killed"));
        File log = directory.resolve("killed.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private List<String> arguments(String name) {
        return List.of(
                "--server.port=0",
                "--modeltrail.kafka.bootstrap-servers=" + TestServers.kafka(),
                "--modeltrail.stats.state-directory=" + directory.resolve(name));
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", TestServers.kafka());
    }

    private static String readiness(String port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://localhost:" + port + "/actuator/health/readiness");
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
