package io.modeltrail.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.RunningService.Answer;
import io.modeltrail.command.Story;
import io.modeltrail.events.Command;
import io.modeltrail.events.experiment.ExperimentCommand.ReportExperimentHarm;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.GuardrailFinding;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.Interval;
import io.modeltrail.events.wire.CommandMessage;
import io.modeltrail.events.wire.CommandTypes;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.servers.testing.TestServers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// An experiment over HTTP and the topic, before the real PostgreSQL and Kafka.
class ExperimentHttpTest {

    private static final RunningService SERVICE = RunningService.get();
    private final String id = UUID.randomUUID().toString();
    private final String path = "/api/v1/experiments/e-" + id;

    @Test
    void harmStopsARunningExperimentAndOpensAnIncidentInTheSameTransaction() {
        registerVersions();
        var designed = SERVICE.post("ml-engineer", "/api/v1/experiments", outOfPatientsSight(1_000));
        assertThat(designed.status()).as(designed.response().body()).isEqualTo(201);
        assertThat(designed.header("Location")).isEqualTo(path);
        assertThat(approve().status()).isEqualTo(200);
        assertThat(operator("/start", "{}").status()).isEqualTo(200);
        assertThat(operator("/allocation", """
                {"weights": [{"arm": "control", "weight": 5000}, {"arm": "new", "weight": 5000}]}""").status()).isEqualTo(200);

        report(new ReportExperimentHarm("e-" + id, harm(), List.of(), Story.NOON));

        await().atMost(Duration.ofSeconds(30)).until(() -> !incident().isEmpty());
        assertThat(types("Experiment/e-" + id))
                .containsExactly(
                        "modeltrail.ExperimentDesigned.v1",
                        "modeltrail.ExperimentApproved.v1",
                        "modeltrail.ExperimentStarted.v1",
                        "modeltrail.AllocationChanged.v1",
                        "modeltrail.SafetyStopTriggered.v1",
                        "modeltrail.ExperimentStopped.v1");
        assertThat(incident().getFirst().commandid()).isEqualTo("harm-" + id);
    }

    @Test
    void aStartNamesEverythingThatItLacksAndTheAttemptIsOnTheLog() {
        design(500);

        var refused = operator("/start", "{}", "Idempotency-Key", "start-" + id);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json()
                        .path("unmet")
                        .valueStream()
                        .map(unmet -> unmet.path("rule").asString()))
                .containsExactly(
                        "CLINICAL_APPROVAL_MISSING", "ARM_NOT_REGISTERED", "ARM_NOT_REGISTERED", "BELOW_PLANNED_POWER");
        assertThat(SERVICE.log().read("Refusal/start-" + id, 0)).hasSize(1);
    }

    @Test
    void everyRoleDoesItsOwnPartAndNoOther() {
        assertThat(SERVICE.post("release-operator", "/api/v1/experiments", body(500))
                        .status())
                .isEqualTo(403);
        design(500);
        assertThat(SERVICE.post(
                                "ml-engineer",
                                path + "/approve",
                                signature("sha256:" + "0".repeat(64)),
                                "If-Match",
                                "*")
                        .status())
                .isEqualTo(403);
        assertThat(SERVICE.post("ml-engineer", path + "/start", "{}", "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(SERVICE.post("ml-engineer", path + "/stop", "{\"why\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(SERVICE.post("release-operator", path + "/start", "{}").status())
                .isEqualTo(428);
        var unknown = SERVICE.post("release-operator", "/api/v1/experiments/none/stop", "{\"why\": \"x\"}");
        assertThat(unknown.status()).isEqualTo(404);
    }

    private void registerVersions() {
        SERVICE.post("ml-engineer", "/api/v1/models", """
                {"model": "m-%s", "intendedUse": "mortality", "owner": "icu"}""".formatted(id));
        for (var version : List.of("1.0.0", "1.1.0")) {
            var versions = "/api/v1/models/m-" + id + "/versions";
            SERVICE.post("ml-engineer", versions, """
                    {"version": "%s", "kind": "%s", "artifact": {"uri": "s3://x", "digest": "%s"},
                     "intendedUse": "u"}""".formatted(
                            version, version.equals("1.0.0") ? "MAJOR" : "MINOR", Story.DIGEST));
            var approved = SERVICE.post(
                    "clinical-reviewer",
                    versions + "/" + version + "/approve",
                    """
                    {"meaning": "fit", "signedDigest": "%s", "evidence": ["s"]}""".formatted(Story.DIGEST),
                    "If-Match",
                    "*");
            assertThat(approved.status()).as(approved.response().body()).isEqualTo(200);
        }
    }

    private Answer design(int minimumPerArm) {
        return SERVICE.post("ml-engineer", "/api/v1/experiments", body(minimumPerArm));
    }

    private String outOfPatientsSight(int minimumPerArm) {
        return body(minimumPerArm).replace("\"clinicalApprovalRequired\": true", "\"clinicalApprovalRequired\": false");
    }

    private String body(int minimumPerArm) {
        return """
                {"experimentId": "e-%s", "design":
                {"model": "%s", "hypothesis": "SUPERIORITY",
                 "arms": [{"name": "control", "version": "1.0.0", "weight": 9000},
                          {"name": "new", "version": "1.1.0", "weight": 1000}],
                 "primary": [{"metric": "correct", "kind": "PROPORTION", "better": "HIGHER", "margin": 0.02,
                                  "smallestImportantDifference": 0.05, "expectedControl": 0.8}],
                 "guardrails": [{"metric": "safety", "kind": "MEAN", "better": "HIGHER", "margin": 0.01,
                                     "smallestImportantDifference": 0.01, "expectedControl": 0.95,
                                     "expectedDeviation": 0.1}],
                 "analysis": {"method": "SEQUENTIAL", "alpha": 0.05, "power": 0.8, "minimumPerArm": %d,
                                  "correction": "HOLM"},
                 "eligibility": [], "strata": [], "clinicalApprovalRequired": true}}""".formatted(id, "m-" + id, minimumPerArm);
    }

    private Answer approve() {
        var designed = (ExperimentDesigned)
                SERVICE.log().read("Experiment/e-" + id, 0).getFirst().event();
        return SERVICE.post(
                "clinical-reviewer", path + "/approve", signature(designed.designDigest()), "If-Match", "\"0\"");
    }

    private static String signature(String digest) {
        return "{\"meaning\": \"fit for patients\", \"signedDigest\": \"%s\"}".formatted(digest);
    }

    private Answer operator(String action, String body, String... headers) {
        var all = Stream.concat(Stream.of("If-Match", "*"), Arrays.stream(headers))
                .toArray(String[]::new);
        return SERVICE.post("release-operator", path + action, body, all);
    }

    private List<EventEnvelope> incident() {
        return SERVICE.log().read("Incident/safety-stop-e-" + id, 0);
    }

    private static List<String> types(String stream) {
        return SERVICE.log().read(stream, 0).stream().map(EventEnvelope::type).toList();
    }

    private static GuardrailFinding harm() {
        return new GuardrailFinding("safety", "new", 0.01, -0.06, new Interval(-0.1, -0.02), GuardrailVerdict.HARM);
    }

    private void report(Command command) {
        var message = new CommandMessage(
                "harm-" + id,
                CommandTypes.nameOf(command.getClass()),
                "rollout-worker",
                null,
                null,
                null,
                Json.tolerant().valueToTree(command));
        try (var commands = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafka()), new StringSerializer(), new ByteArraySerializer())) {
            var _ = commands.send(new ProducerRecord<>(
                    Topics.LIFECYCLE_COMMANDS, command.stream(), Json.tolerant().writeValueAsBytes(message)));
        }
    }
}
