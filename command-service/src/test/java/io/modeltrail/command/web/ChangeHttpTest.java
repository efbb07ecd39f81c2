package io.modeltrail.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.RunningService.Answer;
import io.modeltrail.command.Story;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeImpactAssessed;
import io.modeltrail.events.wire.EventEnvelope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A change over HTTP, before the real PostgreSQL.
class ChangeHttpTest {

    private static final RunningService SERVICE = RunningService.get();

    private static final String IMPACT = """
            {"safety": {"affected": true, "statement": "fewer alarms are missed"},
             "performance": {"affected": false, "statement": "same"},
             "intendedUse": {"affected": false, "statement": "same"},
             "dataInterpretation": {"affected": false, "statement": "same"},
             "labelling": {"affected": false, "statement": "same"},
             "security": {"affected": false, "statement": "same"}}""";

    private final String id = UUID.randomUUID().toString();
    private final String path = "/api/v1/changes/c-" + id;

    @Test
    void theLastSignatureApprovesTheChangeAndTellsTheVersionInTheSameTransaction() {
        registerVersions();
        var requested = SERVICE.post("ml-engineer", "/api/v1/changes", request("1.0.1"));
        assertThat(requested.status()).as(requested.response().body()).isEqualTo(201);
        assertThat(requested.header("Location")).isEqualTo(path);
        var impact = "{\"impact\": %s}".formatted(IMPACT);
        assertThat(SERVICE.post("clinical-reviewer", path + "/impact", impact).status())
                .isEqualTo(428);
        var assessed = SERVICE.post("clinical-reviewer", path + "/impact", impact, "If-Match", "\"0\"");
        assertThat(assessed.status()).as(assessed.response().body()).isEqualTo(200);

        assertThat(sign("clinical-reviewer", "CLINICAL_REVIEWER").status()).isEqualTo(200);
        var last = sign("release-operator", "RELEASE_OPERATOR");

        assertThat(last.status()).as(last.response().body()).isEqualTo(200);
        assertThat(types("ChangeRequest/c-" + id))
                .containsExactly(
                        "modeltrail.ChangeRequested.v1",
                        "modeltrail.ChangeImpactAssessed.v1",
                        "modeltrail.ChangeSigned.v1",
                        "modeltrail.ChangeSigned.v1",
                        "modeltrail.ChangeApproved.v1");
        var noted = SERVICE.log().read("ModelVersion/m-" + id + "/1.0.1", 0).getLast();
        assertThat(noted.commandid()).isEqualTo(last.json().path("commandId").asString());
        assertThat(noted.event()).isInstanceOfSatisfying(ChangeDecisionNoted.class, it -> {
            assertThat(it.approved()).isTrue();
            assertThat(it.purposes()).containsExactly(ChangePurpose.RELEASE);
            assertThat(it.signers()).hasSize(2);
        });
    }

    @Test
    void everyoneSignsInACapacityThatTheirTokenHas() {
        registerVersions();
        SERVICE.post("ml-engineer", "/api/v1/changes", request("1.0.1"));
        SERVICE.post("clinical-reviewer", path + "/impact", "{\"impact\": %s}".formatted(IMPACT), "If-Match", "*");

        assertThat(sign("clinical-reviewer", "RELEASE_OPERATOR").code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(sign("ml-engineer", "CLINICAL_REVIEWER").status()).isEqualTo(403);
        var forged = SERVICE.post("clinical-reviewer", path + "/approve", """
                {"role": "CLINICAL_REVIEWER", "signature":
                 {"meaning": "APPROVAL", "digest": "%s", "signedAt": "2026-01-01T00:00:00Z"}}""".formatted(Story.DIGEST), "If-Match", "*");
        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.json().path("detail").asString()).contains("signature.signedAt");
    }

    @Test
    void whatIsMissingOrUnknownIsNamedAndTheAttemptIsOnTheLog() {
        var unknown =
                SERVICE.post("ml-engineer", "/api/v1/changes", request("1.0.1"), "Idempotency-Key", "change-" + id);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("UNKNOWN_VERSION");
        assertThat(SERVICE.log().read("Refusal/change-" + id, 0)).hasSize(1);

        var incomplete =
                SERVICE.post("ml-engineer", "/api/v1/changes", request("1.0.1").replace("\"security\"", "\"secrecy\""));
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.json().path("errors").get(0).path("pointer").asString())
                .startsWith("/proposal/impact/");

        var plan = SERVICE.post("regulatory-affairs", "/api/v1/change-control-plans/none/retire", """
                {"edition": 1, "why": "old"}""", "If-Match", "*");
        assertThat(plan.status()).isEqualTo(404);
        assertThat(plan.code()).isEqualTo("UNKNOWN_PLAN");
    }

    private Answer sign(String role, String capacity) {
        var digest = ((ChangeImpactAssessed)
                        SERVICE.log().read("ChangeRequest/c-" + id, 0).get(1).event())
                .digest();
        var token = SERVICE.issuer().tokenOfDoctor(role);
        return SERVICE.post(
                role,
                path + "/approve",
                "{\"role\": \"%s\", \"signature\": {\"meaning\": \"APPROVAL\", \"digest\": \"%s\"}}"
                        .formatted(capacity, digest),
                "If-Match",
                "*",
                "Authorization",
                "Bearer " + token);
    }

    private String request(String version) {
        return """
                {"changeId": "c-%s", "proposal": {"model": "m-%s", "fromVersion": "1.0.0", "version": "%s",
                 "kind": "PATCH", "purposes": ["RELEASE"],
                 "description": {"what": "alarm limits", "why": "missed alarms", "rollback": "route back", "documents": []},
                 "impact": %s}}""".formatted(id, id, version, IMPACT);
    }

    private void registerVersions() {
        SERVICE.post("ml-engineer", "/api/v1/models", """
                {"model": "m-%s", "intendedUse": "mortality", "owner": "icu"}""".formatted(id));
        for (var version : List.of("1.0.0", "1.0.1")) {
            var registered = SERVICE.post("ml-engineer", "/api/v1/models/m-" + id + "/versions", """
                    {"version": "%s", "kind": "%s", "artifact": {"uri": "s3://x", "digest": "%s"},
                     "intendedUse": "u"}""".formatted(
                            version, version.equals("1.0.0") ? "MAJOR" : "PATCH", Story.DIGEST));
            assertThat(registered.status()).as(registered.response().body()).isEqualTo(201);
        }
    }

    private static List<String> types(String stream) {
        return SERVICE.log().read(stream, 0).stream().map(EventEnvelope::type).toList();
    }
}
