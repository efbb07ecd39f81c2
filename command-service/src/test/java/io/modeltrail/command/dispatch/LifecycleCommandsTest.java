package io.modeltrail.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.Story;
import io.modeltrail.events.Command;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.RolloutCommand.ConfirmTrafficShift;
import io.modeltrail.events.rollout.RolloutCommand.ReportBreach;
import io.modeltrail.events.wire.CommandMessage;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import io.modeltrail.events.wire.CommandTypes;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.servers.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Commands on the topic, before the real broker and store.
class LifecycleCommandsTest {

    private static final RunningService SERVICE = RunningService.get();
    private static final KafkaProducer<String, byte[]> COMMANDS = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.kafka()), new StringSerializer(), new ByteArraySerializer());
    private static final KafkaConsumer<String, byte[]> REPLIES = new KafkaConsumer<>(
            Map.of(
                    "bootstrap.servers",
                    TestServers.kafka(),
                    "group.id",
                    "test-" + UUID.randomUUID(),
                    "auto.offset.reset",
                    "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());

    private final Map<String, CommandReply> replies = new HashMap<>();
    private final String id = UUID.randomUUID().toString();

    @AfterAll
    static void close() {
        COMMANDS.close();
        REPLIES.close();
    }

    @Test
    void aBreachIsAnsweredWithTheRollbackAndASecondReportWithTheSameAnswer() {
        var rollout = rollout();
        var breach = new ReportBreach(rollout, "errors", evidence(), Story.NOON);
        send(id + "-confirm", new ConfirmTrafficShift(rollout, 1, 10, Story.NOON));
        send(id + "-breach", breach);
        send(id + "-breach", breach);
        var reply = reply(id + "-breach");
        assertThat(reply.status()).isEqualTo(Status.ACCEPTED);
        assertThat(reply.events())
                .extracting(EventEnvelope::type)
                .containsExactly(
                        "modeltrail.RollbackTriggered.v1",
                        "modeltrail.IncidentOpened.v1",
                        "modeltrail.ClockStarted.v1",
                        "modeltrail.NotificationRequested.v1");
        assertThat(reply.events().getFirst().actorrole()).isEqualTo("service");
        send(id + "-late", new ConfirmTrafficShift(rollout, 1, 10, Story.NOON));
        assertThat(reply(id + "-late").events()).isEmpty();
        assertThat(SERVICE.log().read("Rollout/" + rollout, 0))
                .extracting(EventEnvelope::type)
                .containsExactly(
                        "modeltrail.RolloutStarted.v1",
                        "modeltrail.TrafficShiftOrdered.v1",
                        "modeltrail.TrafficShiftConfirmed.v1",
                        "modeltrail.RollbackTriggered.v1");
    }

    @Test
    void poisonIsAnsweredAndBlocksNobody() {
        raw("{\"commandId\": \"%s-a\", \"type\": \"modeltrail.DoHarm.v1\", \"actor\": \"w\", \"data\": {}}"
                .formatted(id));
        raw("not json");
        raw("{\"commandId\": \"%s-b\", \"type\": \"modeltrail.JudgeStep.v1\", \"actor\": \"w\", \"data\": {}}"
                .formatted(id));
        send(id + "-c", new ConfirmTrafficShift("never-" + id, 1, 10, Story.NOON));
        assertThat(reply(id + "-a").status()).isEqualTo(Status.MALFORMED);
        assertThat(reply(id + "-b").detail()).contains("rolloutId");
        assertThat(reply(id + "-c").code()).isEqualTo("UNKNOWN_ROLLOUT");
    }

    @Test
    void whoeverWritesToTheTopicActsAsAServiceAndNoMore() {
        send(id + "-start", Story.start("r-" + id));
        assertThat(reply(id + "-start").status()).isEqualTo(Status.FORBIDDEN);
        assertThat(SERVICE.log().read("Refusal/" + id + "-start", 0)).hasSize(1);
    }

    private String rollout() {
        var model = "m-" + id;
        post(
                "ml-engineer",
                "/api/v1/models",
                "{\"model\":\"%s\",\"intendedUse\":\"u\",\"owner\":\"o\"}".formatted(model));
        for (var version : List.of("1.0.0", "2.0.0")) {
            var path = "/api/v1/models/" + model + "/versions";
            post("ml-engineer", path, """
                    {"version":"%s","kind":"MAJOR","artifact":{"uri":"s3://x","digest":"%s"},"intendedUse":"u"}""".formatted(version, Story.DIGEST));
            post(
                    "clinical-reviewer",
                    path + "/" + version + "/approve",
                    "{\"meaning\":\"fit\",\"signedDigest\":\"%s\",\"evidence\":[\"s\"]}".formatted(Story.DIGEST),
                    "If-Match",
                    "\"0\"");
        }
        post("release-operator", "/api/v1/targets", """
                {"target":"t-%s","environment":"test","model":"%s","router":"EMBEDDED","routerAddress":"e"}""".formatted(id, model));
        post("release-operator", "/api/v1/targets/t-" + id + "/stable", "{\"version\":\"1.0.0\"}");
        post("release-operator", "/api/v1/rollouts", """
                {"rolloutId":"r-%s","target":"t-%s","model":"%s","canaryVersion":"2.0.0","plan":%s,"policy":%s}""".formatted(
                        id,
                        id,
                        model,
                        Json.tolerant().writeValueAsString(Story.PLAN),
                        Json.tolerant().writeValueAsString(Story.POLICY)));
        return "r-" + id;
    }

    private static void post(String role, String path, String body, String... headers) {
        var answer = SERVICE.post(role, path, body, headers);
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
    }

    private static Evidence evidence() {
        var errors = Story.errors();
        return new Evidence(
                errors.metric(),
                "2.0.0",
                errors.samples(),
                errors.estimate(),
                errors.lower(),
                errors.upper(),
                errors.method(),
                errors.alpha(),
                errors.windowStart(),
                errors.windowEnd(),
                null,
                null,
                List.of());
    }

    private static void send(String commandId, Command command) {
        var message = new CommandMessage(
                commandId,
                CommandTypes.nameOf(command.getClass()),
                "rollout-worker",
                null,
                null,
                null,
                Json.tolerant().valueToTree(command));
        var _ = COMMANDS.send(new ProducerRecord<>(
                Topics.LIFECYCLE_COMMANDS, command.stream(), Json.tolerant().writeValueAsBytes(message)));
    }

    private static void raw(String value) {
        var _ = COMMANDS.send(
                new ProducerRecord<>(Topics.LIFECYCLE_COMMANDS, "x", value.getBytes(StandardCharsets.UTF_8)));
    }

    private CommandReply reply(String commandId) {
        REPLIES.subscribe(List.of(Topics.LIFECYCLE_REPLIES));
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            REPLIES.poll(Duration.ofMillis(100))
                    .forEach(record -> replies.putIfAbsent(
                            String.valueOf(record.key()),
                            Json.tolerant().readValue(record.value(), CommandReply.class)));
            return replies.containsKey(commandId);
        });
        return Objects.requireNonNull(replies.get(commandId));
    }
}
