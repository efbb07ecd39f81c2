package io.modeltrail.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.RunningService.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What callers get wrong, and what they are told.
class BadInputTest {

    private static final RunningService SERVICE = RunningService.get();
    private static final String VERSIONS = "/api/v1/models/apache/versions";

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @MethodSource("malformed")
    void aMalformedCommandIsPointedAt(String path, String body, int status, String pointer, String says) {
        var answer = SERVICE.post("ml-engineer", path, body);
        assertProblem(answer, status);
        assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(answer.json().path("errors").get(0).path("rule").asString()).contains(says);
    }

    static Stream<Arguments> malformed() {
        var artifact = "\"artifact\": {\"uri\": \"s3://x\", \"digest\": \"sha256:%s\"}".formatted("a".repeat(64));
        return Stream.of(
                arguments(
                        "/api/v1/experiments",
                        "{\"experimentId\": \"e\", \"designedBy\": \"eve\"}",
                        400,
                        "/designedBy",
                        "taken from the token"),
                arguments(
                        "/api/v1/experiments",
                        "{\"design\": {\"arms\": [{\"name\": \"control\", \"version\": \"1.0.0\", \"weight\": 10001}]}}",
                        400,
                        "/design/arms/0/weight",
                        "must be 0 to 10000"),
                arguments(
                        "/api/v1/experiments",
                        "{\"design\": {\"primary\": [{\"metric\": \"correct\", \"kind\": \"PROPORTION\","
                                + " \"better\": \"HIGHER\"}]}}",
                        400,
                        "/design/primary/0/margin",
                        "is required"),
                arguments(
                        "/api/v1/experiments",
                        "{\"design\": {\"analysis\": {\"method\": \"PEEKING\"}}}",
                        400,
                        "/design/analysis/method",
                        "must be one of SEQUENTIAL, FIXED_HORIZON"),
                arguments("/api/v1/experiments/e-1/stop", "{\"why\": \" \"}", 400, "/why", "must not be blank"),
                arguments("/api/v1/models", "{\"model\": ", 400, "", "(line 1, column 11)"),
                arguments("/api/v1/models", "[]", 400, "", "must be a JSON object"),
                arguments("/api/v1/models", "{} {}", 400, "", "is not JSON"),
                arguments("/api/v1/models", "{\"model\": \"m\", \"model\": \"m\"}", 400, "", "is not JSON"),
                arguments("/api/v1/models", "", 400, "/model", "is required"),
                arguments(
                        "/api/v1/models",
                        "{\"model\": \"a b\", \"intendedUse\": \"u\", \"owner\": \"o\"}",
                        400,
                        "/model",
                        "must be 1 to 100 letters"),
                arguments("/api/v1/models", "{\"modle\": \"m\"}", 400, "/modle", "known are intendedUse, model, owner"),
                arguments("/api/v1/models", "{\"model\": {}}", 400, "/model", "cannot be read"),
                arguments("/api/v1/models", "{\"reason\": 7}", 400, "/reason", "must be a string"),
                arguments("/api/v1/models", "{\"requestedAt\": \"now\"}", 400, "/requestedAt", "set by the server"),
                arguments(VERSIONS, "{\"model\": \"other\"}", 400, "/model", "given by the address"),
                arguments(VERSIONS, "{\"registeredBy\": \"eve\"}", 400, "/registeredBy", "taken from the token"),
                arguments(
                        VERSIONS,
                        "{\"version\": \"1.2\", \"kind\": \"MAJOR\", %s, \"intendedUse\": \"u\"}".formatted(artifact),
                        400,
                        "/version",
                        "MAJOR.MINOR.PATCH"),
                arguments(VERSIONS, "{\"version\": \"1.0.0\"}", 400, "/kind", "is required"),
                arguments(
                        VERSIONS,
                        "{\"version\": \"1.0.0\", \"kind\": \"HUGE\"}",
                        400,
                        "/kind",
                        "must be one of MAJOR, MINOR, PATCH, HOTFIX"),
                arguments(
                        VERSIONS,
                        "{\"version\": \"1.0.0\", \"kind\": \"MAJOR\", \"artifact\": {\"uri\": \"x\", \"digest\": \"md5\"}}",
                        400,
                        "/artifact/digest",
                        "must be 'sha256:'"),
                arguments(
                        VERSIONS,
                        "{\"version\": \"1.0.0\", \"kind\": \"MAJOR\", %s, \"intendedUse\": \" \"}".formatted(artifact),
                        400,
                        "/intendedUse",
                        "must not be blank"),
                arguments(
                        "/api/v1/rollouts",
                        "{\"rolloutId\": \"r\", \"target\": \"t\", \"model\": \"m\", \"canaryVersion\": \"1.0.0\", \"plan\":"
                                + " {\"steps\": [10, 5, 100], \"hold\": \"PT1S\", \"decisionDeadline\": \"PT1S\", \"checks\": []}}",
                        400,
                        "/plan/steps",
                        "must grow"),
                arguments(
                        "/api/v1/rollouts",
                        "{\"plan\": {\"steps\": [100], \"hold\": \"soon\"}}",
                        400,
                        "/plan/hold",
                        "cannot be read"),
                arguments(
                        "/api/v1/rollouts",
                        "{\"plan\": {\"checks\": [{\"metric\": \"error_rate\", \"harmfulWhen\": \"ABOVE\"}]}}",
                        400,
                        "/plan/checks/0/limit",
                        "is required"),
                arguments(
                        "/api/v1/policies/clinical-thresholds",
                        "{\"thresholds\": [{\"metric\": \"sensitivty\", \"limit\": 0.9, \"lessIsBetter\": false,"
                                + " \"required\": true}]}",
                        400,
                        "/thresholds/0/metric",
                        "must be one of accuracy"),
                arguments(
                        "/api/v1/policies/rollback",
                        "{\"triggers\": [], \"why\": \"calm\"}",
                        400,
                        "/triggers",
                        "at least one of category CRITICAL_SAFETY"));
    }

    @Test
    void aCommandWithoutAKeyIsRefused() {
        var answer = SERVICE.send(
                SERVICE.request("/api/v1/models")
                        .header("Authorization", "Bearer " + SERVICE.issuer().token("ada", "ml-engineer"))
                        .header("Content-Type", "application/json"),
                "{}");
        assertProblem(answer, 400);
        assertThat(answer.code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertProblem(SERVICE.post("ml-engineer", "/api/v1/models", "{}", "Idempotency-Key", "a/b"), 400);
    }

    @Test
    void headersThatCannotBeReadAreRefused() {
        assertProblem(SERVICE.post("ml-engineer", "/api/v1/models", "{}", "If-Match", "W/\"3\""), 400);
        assertProblem(SERVICE.post("ml-engineer", "/api/v1/models", "{}", "Content-Type", "text/plain"), 415);
        assertProblem(SERVICE.post("ml-engineer", "/api/v1/models", "{}", "Content-Type", "nonsense"), 415);
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        var answer = SERVICE.post("ml-engineer", "/api/v1/models", "{\"owner\": \"%s\"}".formatted("x".repeat(70_000)));
        assertProblem(answer, 413);
    }

    @Test
    void aWrongPathAndAWrongMethodAreToldApart() {
        assertProblem(SERVICE.post("ml-engineer", "/api/v1/modles", "{}"), 404);
        var put = SERVICE.exchange(SERVICE.request("/api/v1/models")
                .PUT(BodyPublishers.ofString("{}"))
                .header("Authorization", "Bearer " + SERVICE.issuer().token("ada", "ml-engineer")));
        assertProblem(put, 405);
        assertThat(put.header("Allow")).isEqualTo("POST");
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isNotEmpty();
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }
}
