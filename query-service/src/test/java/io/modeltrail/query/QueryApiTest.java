package io.modeltrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.events.wire.Json;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.audit.AuditResult;
import io.modeltrail.log.audit.LogVerifier;
import io.modeltrail.log.note.LogProof;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The read API over one story, from the topic to the answer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryApiTest {

    /// Positions in the story of one canary that is taken back.
    private static final int CONFIRMED = 10;

    private static final int LAST = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private RunningService service;

    @BeforeAll
    void begin() {
        service = new RunningService("query_api");
        service.log().publish(Stories.takenBack("apache", "r-1"));
        service.log().checkpoint();
    }

    @AfterAll
    void end() {
        service.close();
    }

    @Test
    void aModelIsShownWithItsAliasesAndTheVersionOfItsStream() {
        var answer = service.get("/api/v1/models/apache?minPosition=" + LAST);
        assertThat(json(answer).path("aliases").path("champion").asString()).isEqualTo("1.0.0");
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.headers().firstValue("ModelTrail-Position")).contains("15");
    }

    @Test
    void versionsAreShownAsOfAnyMoment() {
        var early = json(service.get("/api/v1/models/apache/versions/1.1.0?asOf=2"));
        assertThat(early.path("state").asString()).isEqualTo("REGISTERED");
        var then = json(service.get("/api/v1/models/apache/versions/1.1.0?minPosition=15&asOf=2026-03-01T12:00:02.5Z"));
        assertThat(then.path("state").asString()).isEqualTo("REGISTERED");
        var now = json(service.get("/api/v1/models/apache/versions/1.1.0"));
        assertThat(now.path("state").asString()).isEqualTo("APPROVED");
        assertThat(now.path("approvals").get(0).path("position").asLong()).isEqualTo(3);
        assertThat(now.path("intendedUse").asString()).isEqualTo("mortality\tin intensive\ncare \\ adults");
        assertThat(service.get("/api/v1/models/apache/versions/1.1.0?asOf=1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void twoVersionsAreComparedAsARolloutWouldCompareThem() {
        var path = "/api/v1/compatibility?model=apache&source=1.0.0&target=1.1.0";
        var answer = json(service.get(path + "&kind=FULL&minPosition=" + LAST));
        assertThat(answer.at("/report/verdict").asString()).isEqualTo("NOT_CHECKED");
        assertThat(answer.at("/report/dimensions/6/dimension").asString()).isEqualTo("INTENDED_USE");
        assertThat(answer.at("/report/dimensions/6/verdict").asString()).isEqualTo("COMPATIBLE");
        assertThat(answer.at("/report/wayBack/safe").asBoolean()).isTrue();
        assertThat(service.get(path + "&asOf=1").statusCode()).isEqualTo(404);
        assertThat(service.get(path + "&kind=SIDEWAYS").body()).contains("must be one of BACKWARD, FORWARD, FULL");
        assertThat(service.get("/api/v1/compatibility?model=apache&source=1.0&target=1.1.0")
                        .body())
                .contains("source must be MAJOR.MINOR.PATCH");
        assertThat(service.get("/api/v1/compatibility?source=1.0.0&target=1.1.0")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void listsGoOnWhereThePageEnded() {
        var first = service.get("/api/v1/models/apache/versions?minPosition=15&limit=1");
        assertThat(json(first).path("versions").get(0).path("version").asString())
                .isEqualTo("1.0.0");
        var next = first.headers().firstValue("Link").orElseThrow().replaceAll("<https?://[^/]*(.*)>.*", "$1");
        var second = service.get(next);
        assertThat(json(second).path("versions").get(0).path("version").asString())
                .isEqualTo("1.1.0");
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void aRolloutIsShownAsItWasBeforeItsRollback() {
        var before = json(service.get("/api/v1/rollouts/r-1?asOf=" + CONFIRMED));
        assertThat(before.path("state").asString()).isEqualTo("PROGRESSING");
        assertThat(before.path("confirmedPercent").asInt()).isEqualTo(5);
        var now = json(service.get("/api/v1/rollouts/r-1?minPosition=" + LAST));
        assertThat(now.path("state").asString()).isEqualTo("ROLLED_BACK");
        assertThat(now.path("rollback")
                        .path("evidence")
                        .path("tippingObservation")
                        .asString())
                .isEqualTo("o-17");
        assertThat(json(service.get("/api/v1/targets/apache-icu?asOf=" + CONFIRMED))
                        .path("rolloutId")
                        .asString())
                .isEqualTo("r-1");
        assertThat(json(service.get("/api/v1/targets/apache-icu")).has("rolloutId"))
                .isFalse();
    }

    @Test
    void theTimelineTellsTheStoryWithItsMilliseconds() {
        var events = json(service.get("/api/v1/rollouts/r-1/timeline?minPosition=15"))
                .path("events");
        var triggered = events.get(3);
        assertThat(triggered.path("sentence").asString())
                .isEqualTo("The canary is taken back (errors): error_rate is above 0.05 (error_rate 0.3000, between"
                        + " 0.1100 and 0.6000 on 40 samples)");
        assertThat(triggered.path("reactedAfterMillis").asDouble()).isEqualTo(40);
        assertThat(events.get(4).path("confirmedAfterMillis").asDouble()).isEqualTo(7);
        assertThat(events.get(6).path("rolledBackAfterMillis").asDouble()).isEqualTo(50);
    }

    @Test
    void anyStreamIsFoldedAsOfAnyMoment() {
        var stream = json(service.get("/api/v1/streams/ModelVersion/apache/1.1.0?minPosition=15"));
        assertThat(stream.path("version").asLong()).isEqualTo(1);
        assertThat(stream.path("state").path("meaning").asString()).isEqualTo("reviewed");
        assertThat(stream.path("facts").size()).isEqualTo(2);
        assertThat(json(service.get("/api/v1/streams/ModelVersion/apache/1.1.0?asOf=2"))
                        .path("facts")
                        .size())
                .isEqualTo(1);
        assertThat(service.get("/api/v1/streams/Rollout/none").statusCode()).isEqualTo(404);
    }

    @Test
    void auditEventsAreFilteredAndGivenAsTheVeryLeaves() {
        var all = service.get("/api/v1/audit/events?minPosition=15", "Accept", "application/x-ndjson");
        assertThat(all.body().lines()).hasSize(16);
        var found = json(service.get("/api/v1/audit/events?type=TrafficShiftConfirmed&stream=Rollout/r-1"))
                .path("events");
        assertThat(found.size()).isEqualTo(2);
        var leaf = all.body().lines().toList().get(CONFIRMED);
        assertThat(found.get(0).path("leafHash").asString())
                .isEqualTo(
                        MerkleHash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8)).toString());
        assertThat(json(service.get("/api/v1/audit/events?kind=Model"))
                        .path("events")
                        .size())
                .isEqualTo(2);
        assertThat(json(service.get("/api/v1/audit/events?correlation=corr-1&to=2026-03-01T12:00:05.5Z"))
                        .path("events")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aProofConvincesAVerifierThatKnowsOnlyTheKey() {
        await().atMost(PATIENCE)
                .until(() -> service.get("/api/v1/audit/proofs/15").statusCode() == 200);
        var file =
                service.get("/api/v1/audit/proofs/10", "Accept", "text/plain").body();
        var leaf = service.get("/api/v1/audit/events?after=9&limit=1", "Accept", "application/x-ndjson")
                .body()
                .strip();
        var checkpoint = LogProof.parse(file)
                .verify(
                        leaf.getBytes(StandardCharsets.UTF_8),
                        TestLog.ORIGIN,
                        List.of(service.log().signer().verifierKey()));
        assertThat(checkpoint.size()).isEqualTo(16);
        var proof = json(service.get("/api/v1/audit/proofs/3", "Accept", "application/json"));
        assertThat(proof.path("treeSize").asLong()).isEqualTo(16);
    }

    @Test
    void theBundleVerifiesOffline(@TempDir Path directory) throws IOException {
        service.get("/api/v1/audit/proofs/15");
        unzip(service.bytes("/api/v1/audit/bundle").body(), directory);
        var verdict = LogVerifier.pinning(List.of(service.log().signer().verifierKey()))
                .verify(directory);
        assertThat(verdict).isInstanceOf(AuditResult.Sound.class);
        assertThat(Files.readAllLines(directory.resolve("entries.ndjson"))).hasSize(16);
    }

    @Test
    void tilesAreServedForEver() {
        service.get("/api/v1/audit/proofs/15");
        var tile = service.bytes("/log/tile/0/000.p/16");
        assertThat(tile.body()).hasSize(16 * MerkleHash.LENGTH);
        assertThat(tile.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(service.bytes("/log/tile/entries/000.p/16").statusCode()).isEqualTo(200);
        assertThat(service.get("/log/tile/0/000").statusCode()).isEqualTo(404);
        assertThat(service.get("/log/checkpoint").body()).startsWith(TestLog.ORIGIN + "\n16\n");
        assertThat(service.get("/log/vkey").body())
                .isEqualTo(service.log().signer().verifierKey() + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/models?limit=0, limit",
        "/api/v1/models?limit=x, limit",
        "/api/v1/models/apache?asOf=yesterday, asOf",
        "/api/v1/models/apache?asOf=-1, asOf",
        "/api/v1/models/apache?minPosition=1.5, minPosition",
        "/api/v1/models/apache/versions?after=1.0, after",
        "/api/v1/audit/events?from=noon, from",
        "/api/v1/audit/events?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z, to",
        "/api/v1/audit/events?after=first, after",
        "/api/v1/audit/proofs/last, position",
        "/api/v1/rollouts?state=DONE, state",
        "/api/v1/rollouts/r-1/health?asOf=3, asOf",
        "/api/v1/audit/bundle?to=99, to",
        "/log/tile/0/1, tile",
        "/api/v1/stream?after=x, after"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        service.get("/api/v1/audit/proofs/15");
        var answer = service.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).path("errors").get(0).path("parameter").asString())
                .isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/models/none",
        "/api/v1/models/none/versions",
        "/api/v1/models/apache/versions/9.9.9",
        "/api/v1/models/apache/versions/9.9.9/history",
        "/api/v1/rollouts/none",
        "/api/v1/rollouts/none/timeline",
        "/api/v1/rollouts/none/health",
        "/api/v1/targets/none",
        "/api/v1/audit/proofs/4711",
        "/api/v1/projections/none"
    })
    void whatIsNotThereIsSaidToBeMissing(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void whoAsksForAPositionThatDoesNotComeIsToldToAskAgain() {
        var answer = service.getOnce("/api/v1/models?minPosition=1000000");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"catalog", "rollout", "audit"})
    void aRebuildEqualsWhatServesAndTakesItsPlace(String projection) {
        var shown = "/api/v1/projections/" + projection;
        var before = await().atMost(PATIENCE)
                .until(() -> json(service.get(shown)), it -> it.path("position").asLong() == LAST);
        var answer = service.post(
                "/api/v1/projections/" + projection + "/rebuild",
                "quality-auditor",
                "{\"compare\":true,\"switch\":true}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("equal").asBoolean()).isTrue();
        assertThat(json(answer).path("switched").asBoolean()).isTrue();
        assertThat(json(answer).path("liveHash").asString()).startsWith("sha256:");
        var after = json(service.get(shown));
        assertThat(after.path("generation").asInt())
                .isEqualTo(before.path("generation").asInt() + 1);
        assertThat(after.path("stateHash").asString())
                .isEqualTo(json(answer).path("rebuiltHash").asString());
        assertThat(service.post("/api/v1/projections/catalog/rebuild", "admin", "{\"compare\":1}")
                        .statusCode())
                .isEqualTo(400);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.tolerant().readTree(answer.body());
    }

    private static void unzip(byte[] zip, Path directory) throws IOException {
        for (var file : Zipped.files(zip).entrySet()) {
            var path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
