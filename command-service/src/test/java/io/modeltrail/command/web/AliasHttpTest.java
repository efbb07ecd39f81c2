package io.modeltrail.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.RunningService.Answer;
import io.modeltrail.command.Story;
import io.modeltrail.events.catalog.AliasEnd;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeImpactAssessed;
import io.modeltrail.events.wire.EventEnvelope;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Aliases over HTTP, before the real PostgreSQL.
class AliasHttpTest {

    private static final RunningService SERVICE = RunningService.get();

    private static final String IMPACT = """
            {"safety": {"affected": false, "statement": "same"},
             "performance": {"affected": false, "statement": "same"},
             "intendedUse": {"affected": false, "statement": "same"},
             "dataInterpretation": {"affected": false, "statement": "same"},
             "labelling": {"affected": false, "statement": "same"},
             "security": {"affected": false, "statement": "same"}}""";

    private final String id = UUID.randomUUID().toString();
    private final String path = "/api/v1/models/al-" + id;
    private final String champion = path + "/aliases/champion";

    @BeforeEach
    void registerVersionsAndProtectTheChampion() {
        SERVICE.post("ml-engineer", "/api/v1/models", """
                {"model": "al-%s", "intendedUse": "mortality", "owner": "icu"}""".formatted(id));
        accepted(register("1.0.0", "MAJOR"), 201);
        accepted(register("1.0.1", "PATCH"), 201);
        accepted(SERVICE.post("ml-engineer", champion, "{\"version\": \"1.0.0\"}"), 200);
        accepted(SERVICE.post("release-operator", champion + "/protect", "{\"why\": \"wards load it\"}"), 200);
    }

    @Test
    void aProtectedAliasMovesOnlyAsAnApprovedChangeSaysAndTheAttemptIsOnTheLog() {
        var alone = SERVICE.post("ml-engineer", champion, "{\"version\": \"1.0.1\"}", "Idempotency-Key", "alias-" + id);
        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.json().path("unmet").get(0).path("evidence").asString())
                .contains("POST /api/v1/changes with the purpose ALIAS_MOVE");
        assertThat(SERVICE.log().read("Refusal/alias-" + id, 0)).hasSize(1);
        approveMove();

        accepted(
                SERVICE.post("ml-engineer", champion, "{\"version\": \"1.0.1\", \"changeId\": \"c-%s\"}".formatted(id)),
                200);

        assertThat(last("Model/al-" + id).event()).isInstanceOfSatisfying(ModelAliasMoved.class, it -> {
            assertThat(it.fromVersion()).isEqualTo("1.0.0");
            assertThat(it.changeId()).isEqualTo("c-" + id);
        });
    }

    @Test
    void aWithdrawalTakesTheAliasOffInTheSameTransactionAndArchivingWaitsForTheChange() {
        var version = path + "/versions/1.0.0";
        var archived = SERVICE.post("ml-engineer", version + "/archive", "{\"why\": \"old\"}", "If-Match", "*");
        assertThat(archived.code()).isEqualTo("ALIAS_PROTECTED");
        assertThat(SERVICE.log().read("ModelVersion/al-" + id + "/1.0.0", 0)).hasSize(1);

        var withdrawn =
                SERVICE.post("regulatory-affairs", version + "/withdraw", "{\"why\": \"recall\"}", "If-Match", "*");

        accepted(withdrawn, 200);
        var ended = last("Model/al-" + id);
        assertThat(ended.commandid())
                .isEqualTo(withdrawn.json().path("commandId").asString());
        assertThat(ended.event())
                .isInstanceOfSatisfying(
                        ModelAliasRemoved.class, it -> assertThat(it.cause()).isEqualTo(AliasEnd.VERSION_WITHDRAWN));
    }

    @Test
    void aModelRetiresOnceNoProtectedAliasIsInTheWayAndThenTakesNoVersion() {
        var inTheWay = SERVICE.post("regulatory-affairs", path + "/retire", "{\"why\": \"replaced\"}", "If-Match", "*");
        assertThat(inTheWay.code()).isEqualTo("ALIAS_PROTECTED");
        SERVICE.post("regulatory-affairs", path + "/versions/1.0.0/withdraw", "{\"why\": \"recall\"}", "If-Match", "*");
        accepted(SERVICE.post("regulatory-affairs", path + "/retire", "{\"why\": \"replaced\"}", "If-Match", "*"), 200);

        assertThat(register("1.0.2", "PATCH").code()).isEqualTo("MODEL_RETIRED");
    }

    @Test
    void anAliasIsDeletedForAReason() {
        accepted(SERVICE.post("ml-engineer", path + "/aliases/nightly", "{\"version\": \"1.0.1\"}"), 200);

        assertThat(delete("nightly", "").json().path("detail").asString()).startsWith("why is required");
        assertThat(delete("nightly", "{\"why\": \"unused\"}").status()).isEqualTo(200);
        assertThat(delete("never", "{\"why\": \"unused\"}").status()).isEqualTo(404);
        assertThat(delete("champion", "{\"why\": \"unused\"}").code()).isEqualTo("ALIAS_PROTECTED");
    }

    private Answer register(String version, String kind) {
        return SERVICE.post("ml-engineer", path + "/versions", """
                {"version": "%s", "kind": "%s", "artifact": {"uri": "s3://x", "digest": "%s"},
                 "intendedUse": "u"}""".formatted(version, kind, Story.DIGEST));
    }

    private Answer delete(String alias, String body) {
        return SERVICE.exchange(SERVICE.request(path + "/aliases/" + alias)
                .header("Authorization", "Bearer " + SERVICE.issuer().token("mia", "ml-engineer"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", RunningService.newKey())
                .method("DELETE", BodyPublishers.ofString(body)));
    }

    private void approveMove() {
        accepted(SERVICE.post("ml-engineer", "/api/v1/changes", """
                {"changeId": "c-%s", "proposal": {"model": "al-%s", "fromVersion": "1.0.0", "version": "1.0.1",
                 "kind": "PATCH", "purposes": ["ALIAS_MOVE"], "aliases": ["champion"],
                 "description": {"what": "the champion moves", "why": "fewer alarms", "rollback": "move it back",
                  "documents": []}, "impact": %s}}""".formatted(id, id, IMPACT)), 201);
        var change = "/api/v1/changes/c-" + id;
        SERVICE.post("clinical-reviewer", change + "/impact", "{\"impact\": %s}".formatted(IMPACT), "If-Match", "*");
        accepted(sign(change, "clinical-reviewer", "CLINICAL_REVIEWER"), 200);
        accepted(sign(change, "release-operator", "RELEASE_OPERATOR"), 200);
    }

    private Answer sign(String change, String role, String capacity) {
        var assessed = (ChangeImpactAssessed)
                SERVICE.log().read("ChangeRequest/c-" + id, 0).get(1).event();
        var token = SERVICE.issuer().tokenOfDoctor(role);
        return SERVICE.post(
                role,
                change + "/approve",
                "{\"role\": \"%s\", \"signature\": {\"meaning\": \"APPROVAL\", \"digest\": \"%s\"}}"
                        .formatted(capacity, assessed.digest()),
                "If-Match",
                "*",
                "Authorization",
                "Bearer " + token);
    }

    private static EventEnvelope last(String stream) {
        return SERVICE.log().read(stream, 0).getLast();
    }

    private static void accepted(Answer answer, int status) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    }
}
