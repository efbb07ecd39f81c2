package io.modeltrail.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.RunningService.Answer;
import io.modeltrail.command.Story;
import io.modeltrail.events.wire.EventEnvelope;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The whole service over HTTP, with tokens, before the real PostgreSQL and Kafka.
class CommandHttpTest {

    private static final RunningService SERVICE = RunningService.get();

    private final String model = "m-" + UUID.randomUUID();

    @Test
    void theStoryUpToTheStartOfARolloutAndItsEnd() {
        registerModel();
        var registered = registerVersion("1.0.0", "MAJOR");
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.header("ETag")).isEqualTo("\"0\"");
        assertThat(registered.header("Location")).isEqualTo("/api/v1/models/%s/versions/1.0.0".formatted(model));
        assertThat(registered.json().path("stream").asString()).isEqualTo("ModelVersion/" + model + "/1.0.0");
        assertThat(registered.json().path("events").get(0).asString())
                .isEqualTo("modeltrail.ModelVersionRegistered.v1");
        assertThat(registered.json().has("position")).isTrue();
        registerVersion("1.1.0", "MINOR");
        assertThat(approve("1.0.0").status()).isEqualTo(200);
        assertThat(approve("1.1.0").status()).isEqualTo(200);

        var target = "t-" + model;
        assertThat(operator("/api/v1/targets", """
                {"target": "%s", "environment": "ward", "model": "%s", "router": "EMBEDDED",
                 "routerAddress": "embedded"}""".formatted(target, model)).status())
                .isEqualTo(201);
        assertThat(operator("/api/v1/targets/" + target + "/stable", "{\"version\": \"1.0.0\"}")
                        .status())
                .isEqualTo(200);
        var started = operator("/api/v1/rollouts", """
                {"rolloutId": "r-%s", "target": "%s", "model": "%s", "canaryVersion": "1.1.0",
                 "plan": {"steps": [10, 100], "hold": "PT1S", "decisionDeadline": "PT10M",
                          "checks": [{"metric": "error_rate", "harmfulWhen": "ABOVE", "limit": 0.05,
                                      "minimumSamples": 10}]},
                 "reason": "quarterly update"}""".formatted(model, target, model));
        assertThat(started.status()).isEqualTo(201);
        assertThat(started.json().path("events")).hasSize(3);
        var rollout = "/api/v1/rollouts/r-" + model;
        assertThat(operator(rollout + "/pause", "", "If-Match", started.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(operator(rollout + "/abort", "{\"why\": \"enough\"}").status())
                .isEqualTo(200);
        assertThat(SERVICE.log().read("Rollout/r-" + model, 0))
                .extracting(EventEnvelope::type)
                .containsExactly(
                        "modeltrail.RolloutStarted.v1",
                        "modeltrail.TrafficShiftOrdered.v1",
                        "modeltrail.RolloutPaused.v1",
                        "modeltrail.RollbackTriggered.v1");
        assertThat(SERVICE.log().read("Rollout/r-" + model, 0).getFirst())
                .satisfies(event -> assertThat(event.reason()).isEqualTo("quarterly update"))
                .satisfies(event -> assertThat(event.actor()).isEqualTo("https://issuer.test|release-operator-person"))
                .satisfies(event -> assertThat(event.actorrole()).isEqualTo("release-operator"));
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndAnotherBodyIsRefused() {
        var body = "{\"model\": \"%s\", \"intendedUse\": \"mortality\", \"owner\": \"icu\"}".formatted(model);
        var key = RunningService.newKey() + model;
        var first = engineer("/api/v1/models", body, "Idempotency-Key", key);
        var again = engineer("/api/v1/models", body, "Idempotency-Key", "\"" + key + "\"");
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.json().path("commandId").asString()).isEqualTo(key);
        assertThat(again.json().path("events")).hasSize(1);
        assertThat(SERVICE.log().read("Model/" + model, 0)).hasSize(1);

        var other = engineer("/api/v1/models", body.replace("icu", "cardiology"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("COMMAND_ID_REUSED");
        var stranger = SERVICE.send(
                SERVICE.request("/api/v1/models")
                        .header("Authorization", "Bearer " + SERVICE.issuer().token("eve", "ml-engineer"))
                        .header("Content-Type", "application/json"),
                body,
                "Idempotency-Key",
                key);
        assertThat(stranger.status()).isEqualTo(422);
    }

    @Test
    void manyAtOnceUnderOneKeyAreOneCommand() {
        var body = "{\"model\": \"%s\", \"intendedUse\": \"mortality\", \"owner\": \"icu\"}".formatted(model);
        var key = RunningService.newKey() + model;
        var answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(_ -> engineer("/api/v1/models", body, "Idempotency-Key", key))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(SERVICE.log().read("Model/" + model, 0)).hasSize(1);
    }

    @Test
    void aRefusalNamesEverythingThatIsMissingAndIsOnTheLog() {
        registerModel();
        registerVersion("1.0.0", "MAJOR");
        var key = RunningService.newKey() + model;
        var refused = post(
                "clinical-reviewer",
                versionPath("1.0.0") + "/approve",
                "{\"meaning\": \"fit\", \"signedDigest\": \"sha256:%s\", \"evidence\": []}".formatted("b".repeat(64)),
                "If-Match",
                "\"0\"",
                "Idempotency-Key",
                key);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.code()).isEqualTo("DIGEST_MISMATCH");
        assertThat(refused.json().path("unmet")).hasSize(2);
        assertThat(refused.json().path("unmet").get(1).path("rule").asString()).isEqualTo("EVIDENCE_REQUIRED");
        assertThat(refused.json().path("correlationId").asString()).isEqualTo(key);
        assertThat(SERVICE.log().read("Refusal/" + key, 0))
                .singleElement()
                .satisfies(event -> assertThat(event.type()).isEqualTo("modeltrail.CommandRefused.v1"));
    }

    @Test
    void nobodyApprovesTheirOwnWorkAndAStaleDecisionIsRefused() {
        registerModel();
        var both = SERVICE.issuer().token("both", "ml-engineer", "clinical-reviewer");
        as(both, "/api/v1/models/" + model + "/versions", versionBody("1.0.0", "MAJOR"));
        var own = as(both, versionPath("1.0.0") + "/approve", approval(), "If-Match", "\"0\"");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("OWN_WORK");
        var stale = post("clinical-reviewer", versionPath("1.0.0") + "/approve", approval(), "If-Match", "\"7\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
        var blind = post("clinical-reviewer", versionPath("1.0.0") + "/approve", approval());
        assertThat(blind.status()).isEqualTo(428);
    }

    @Test
    void anApprovalNeedsAFreshLoginAndARoleAndEveryDenialIsOnTheLog() {
        registerModel();
        registerVersion("1.0.0", "MAJOR");
        var asleep = SERVICE.issuer()
                .token(
                        "grace",
                        claims -> claims.claim("roles", List.of("clinical-reviewer"))
                                .claim(
                                        "auth_time",
                                        Instant.now().minusSeconds(3600).getEpochSecond()));
        var stale = as(asleep, versionPath("1.0.0") + "/approve", approval(), "If-Match", "\"0\"");
        assertThat(stale.status()).isEqualTo(401);
        assertThat(stale.code()).isEqualTo("LOGIN_NOT_FRESH");
        var key = RunningService.newKey() + model;
        var denied =
                engineer(versionPath("1.0.0") + "/approve", approval(), "If-Match", "\"0\"", "Idempotency-Key", key);
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(SERVICE.log().read("Refusal/" + key, 0)).hasSize(1);
    }

    @Test
    void whatTheAddressNamesMustBeThere() {
        assertThat(registerVersion("1.0.0", "MAJOR").status()).isEqualTo(404);
        registerModel();
        var unknown = post("clinical-reviewer", versionPath("9.0.0") + "/approve", approval(), "If-Match", "*");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("UNKNOWN_VERSION");
    }

    @Test
    void healthAndFiguresAreOpen() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(SERVICE.exchange(SERVICE.request("/actuator/health/readiness")
                                        .GET())
                                .status())
                        .isEqualTo(200));
        assertThat(SERVICE.exchange(SERVICE.request("/actuator/prometheus").GET())
                        .status())
                .isEqualTo(200);
        assertThat(SERVICE.exchange(SERVICE.request("/actuator/env").GET()).status())
                .isEqualTo(401);
    }

    private void registerModel() {
        engineer(
                "/api/v1/models",
                "{\"model\": \"%s\", \"intendedUse\": \"mortality\", \"owner\": \"icu\"}".formatted(model));
    }

    private Answer registerVersion(String version, String kind) {
        return engineer("/api/v1/models/" + model + "/versions", versionBody(version, kind));
    }

    private static String versionBody(String version, String kind) {
        return """
                {"version": "%s", "kind": "%s", "artifact": {"uri": "s3://models/m", "digest": "%s"},
                 "intendedUse": "mortality", "limitations": ["adults only"]}""".formatted(version, kind, Story.DIGEST);
    }

    private Answer approve(String version) {
        return post("clinical-reviewer", versionPath(version) + "/approve", approval(), "If-Match", "\"0\"");
    }

    private static String approval() {
        return "{\"meaning\": \"fit for use\", \"signedDigest\": \"%s\", \"evidence\": [\"study-1\"]}"
                .formatted(Story.DIGEST);
    }

    private String versionPath(String version) {
        return "/api/v1/models/%s/versions/%s".formatted(model, version);
    }

    private static Answer engineer(String path, String body, String... headers) {
        return post("ml-engineer", path, body, headers);
    }

    private static Answer operator(String path, String body, String... headers) {
        return post("release-operator", path, body, headers);
    }

    private static Answer post(String role, String path, String body, String... headers) {
        return SERVICE.post(role, path, body, headers);
    }

    private static Answer as(String token, String path, String body, String... headers) {
        HttpRequest.Builder request = SERVICE.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", RunningService.newKey());
        return SERVICE.send(request, body, headers);
    }
}
