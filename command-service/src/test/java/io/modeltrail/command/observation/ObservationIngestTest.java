package io.modeltrail.command.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.modeltrail.command.RunningService;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.servers.testing.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class ObservationIngestTest {

    private static final RunningService SERVICE = RunningService.get();

    @Test
    void soundLinesReachTheTopicAndTheOthersAreNamed() {
        var subject = "s-" + UUID.randomUUID();
        var sound = """
                {"observationId":"o-1","at":"2026-01-01T12:00:00Z","model":"apache","version":"1.1.0","subject":"%s",\
                "latencyMs":12.5,"outcome":"OK","score":0.25}""".formatted(subject);
        var impossible = sound.replace("0.25", "-1");
        var missing = sound.replace("\"latencyMs\":12.5,", "");
        var answer = SERVICE.post(
                "service",
                "/api/v1/observations",
                String.join("\n", sound, impossible, "", missing, "x".repeat(20_000), sound) + "\r\n",
                "Content-Type",
                "application/x-ndjson");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().path("rejectedCount").asInt()).isEqualTo(3);
        assertThat(answer.json().path("rejected").valueStream())
                .extracting(
                        line -> line.path("line").asInt(),
                        line -> line.path("field").asString())
                .containsExactly(tuple(2, "score"), tuple(4, "latencyMs"), tuple(5, "(record)"));
        assertThat(valuesOf(subject, Topics.OBSERVATIONS, 2)).containsExactly(sound, sound);
    }

    @Test
    void labelsAreTakenToo() {
        var subject = "s-" + UUID.randomUUID();
        var label = "{\"caseId\":\"c-1\",\"subject\":\"%s\",\"truth\":true,\"at\":\"2026-01-01T12:00:00Z\"}"
                .formatted(subject);
        var answer =
                SERVICE.post("service", "/api/v1/labels", label, "Content-Type", "application/x-ndjson; charset=utf-8");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(valuesOf(subject, Topics.LABELS, 1)).containsExactly(label);
    }

    @Test
    void onlyServicesReportAndOnlyLines() {
        assertThat(SERVICE.post("ml-engineer", "/api/v1/observations", "{}", "Content-Type", "application/x-ndjson")
                        .status())
                .isEqualTo(403);
        assertThat(SERVICE.post("service", "/api/v1/observations", "{}").status())
                .isEqualTo(415);
    }

    private static List<String> valuesOf(String subject, String topic, int count) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestServers.kafka(),
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var values = new ArrayList<String>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (subject.equals(record.key())) {
                        values.add(record.value());
                    }
                }
                return values.size() >= count;
            });
            return values;
        }
    }
}
