package io.modeltrail.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.modeltrail.events.wire.Digests;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.client.ApiClient.ApiFailure;
import io.modeltrail.standalone.demo.Registration;
import io.modeltrail.standalone.demo.lifecycle.LifecycleStory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// A validation study over HTTP, from its protocol to a report whose bytes anybody can have made again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudyTest {

    private static final String REVIEWER = "clinical-reviewer";
    private static final String PLANNER = "ml-engineer";

    private static final Map<String, Object> ANALYSIS = Map.of(
            "primary",
            List.of(Map.of("metric", "SENSITIVITY", "goal", "REACHES", "bound", 0.6, "expected", 0.9)),
            "secondary",
            List.of(),
            "sampleSize",
            Map.of("planned", 100, "prevalence", 0.5),
            "threshold",
            0.5,
            "subgroups",
            Map.of("attributes", List.of("site"), "margin", 0.2, "minimumCases", 10),
            "minimumCoverage",
            0.9);

    private static final Map<String, Object> PROTOCOL = Map.of(
            "timing", "RETROSPECTIVE",
            "conduct", "OBSERVATIONAL",
            "inclusion", List.of("adults in intensive care"),
            "exclusion", List.of(),
            "analysis", ANALYSIS,
            "principalInvestigator", "Grace Hopper",
            "irbId", "IRB-17");

    private static final String ON_THE_MARKET = "study-market";

    private final ApiClient api = RunningSystem.client();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Long> versions = new HashMap<>();
    private long last;

    @BeforeAll
    void bringAVersionToTheMarket() {
        new LifecycleStory(
                        RunningSystem.client(),
                        ON_THE_MARKET,
                        new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
                .play();
    }

    @AfterAll
    void close() {
        api.close();
        http.close();
    }

    @Test
    void aStudyGoesFromItsProtocolToAVerdictAndAReportThatCanBeMadeAgain() throws IOException, InterruptedException {
        var study = plannedOnTheMarket("s-whole");
        post(study + "/irb", Map.of("irbId", "IRB-17", "approvedOn", "2020-01-01", "expiresOn", "2199-12-31"));
        post(study + "/start", Map.of());
        var results = store("text/csv", cases(0.9).getBytes(UTF_8));
        post(study + "/results", Map.of("document", results));
        long version = version(post(study + "/analyse", Map.of()));
        var analysis = read(study).path("analyses").get(0);

        assertThat(analysis.path("findings").path("flow").path("labelled").asInt())
                .isEqualTo(200);
        var document = document(analysis.path("document").asString());
        assertThat(Digests.ofBytes(document))
                .isEqualTo(analysis.path("document").asString());
        sign(study + "/conclude", version, analysis.path("document").asString());
        var concluded = read(study);
        assertThat(concluded.path("state").asString()).isEqualTo("PASSED");
        assertThat(concluded
                        .path("conclusion")
                        .path("signature")
                        .path("signer")
                        .path("printedName")
                        .asString())
                .isNotBlank();

        long position = concluded.path("position").asLong();
        var html = report(study, position, "text/html");
        var pdf = report(study, position, "application/pdf");
        post(
                study + "/reports",
                Map.of(
                        "position",
                        position,
                        "html",
                        store("text/html;charset=UTF-8", html),
                        "pdf",
                        store("application/pdf", pdf)));
        assertThat(read(study).path("reports").get(0).path("pdf").asString()).isEqualTo(Digests.ofBytes(pdf));
        assertThat(report(study, position, "application/pdf")).isEqualTo(pdf);
        assertThat(report(study, position, "text/html")).isEqualTo(html);
        assertThat(new String(html, UTF_8))
                .contains("Signed electronically on", "By the pre-declared criteria the study passed");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(read("api/v1/models/study-market/versions/1.0.0")
                                .toString())
                        .contains("s-whole"));
    }

    @Test
    void whatIsMissingForAStartAndWhatCannotBeReadOfResultsIsAllNamed() throws IOException, InterruptedException {
        var early = planned("study-faults", "s-faults");

        assertThatThrownBy(() -> post(early + "/start", Map.of()))
                .isInstanceOfSatisfying(
                        ApiFailure.class,
                        refused -> assertThat(String.valueOf(refused.problem()))
                                .contains("VERSION_NOT_IN_PHASE", "IRB_NOT_RECORDED"));
        var study = plannedOnTheMarket("s-read");
        post(study + "/irb", Map.of("irbId", "IRB-17", "approvedOn", "2020-01-01", "expiresOn", "2199-12-31"));
        post(study + "/start", Map.of());
        var results = store("application/x-ndjson", """
                {"caseId":"c-1","truth":true,"score":-1}
                {"caseId":"c-2","truth":true,"score":0.5,"name":"x"}
                """.getBytes(UTF_8));

        assertThatThrownBy(() -> post(study + "/results", Map.of("document", results)))
                .isInstanceOfSatisfying(ApiFailure.class, refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(String.valueOf(refused.problem()))
                            .contains("line 1: score must be a probability", "line 2: name is neither a field");
                });
    }

    @Test
    void studiesAreListedByVersionTypeAndState() {
        var study = planned("study-listed", "s-listed");

        var listed = api.get("api/v1/studies?model=study-listed&type=CLINICAL_VALIDATION&state=PLANNED&minPosition="
                        + read(study).path("position").asLong())
                .path("studies");
        assertThat(listed).hasSize(1);
        assertThatThrownBy(() -> api.get("api/v1/studies?state=OPEN")).hasMessageContaining("IN_PROGRESS");
    }

    /// About a version that is on the market, where it may be studied anew.
    private String plannedOnTheMarket(String id) {
        return planning(ON_THE_MARKET, id);
    }

    private String planned(String model, String id) {
        var registration = new Registration(api, model);
        registration.model("studies");
        registration.approvedVersion("1.0.0", "MAJOR");
        return planning(model, id);
    }

    private String planning(String model, String id) {
        send(
                "api/v1/studies",
                PLANNER,
                Map.of(
                        "studyId",
                        id,
                        "studyType",
                        "CLINICAL_VALIDATION",
                        "model",
                        model,
                        "version",
                        "1.0.0",
                        "protocol",
                        PROTOCOL));
        return "api/v1/studies/" + id;
    }

    /// Two hundred cases of two sites, half of them with the condition, of which this share is found.
    private static String cases(double sensitivity) {
        var text = new StringBuilder("caseId,truth,score,site\n");
        for (int i = 0; i < 200; i++) {
            boolean truth = i % 2 == 0;
            boolean found = i < 200 * sensitivity;
            text.append("c-%d,%s,%s,%s\n"
                    .formatted(i, truth, truth && found ? "0.9" : "0.1", i % 4 < 2 ? "north" : "south"));
        }
        return text.toString();
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return send(path, REVIEWER, body);
    }

    private JsonNode send(String path, String role, Map<String, ?> body) {
        return remembered(api.post(path, role, UUID.randomUUID().toString(), body));
    }

    private void sign(String path, long version, String digest) {
        remembered(api.post(
                path,
                REVIEWER,
                UUID.randomUUID().toString(),
                version,
                Map.of("signature", Map.of("meaning", "APPROVAL", "digest", digest))));
    }

    /// A busy server answers before the position is known, never before the version is.
    private JsonNode remembered(JsonNode answer) {
        versions.put(answer.path("stream").asString(), version(answer));
        last = Math.max(last, answer.path("position").asLong(-1));
        return answer;
    }

    private static long version(JsonNode answer) {
        return answer.path("streamVersion").asLong();
    }

    /// After everything that was written before it.
    private JsonNode read(String path) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> api.get(path + "?minPosition=" + last),
                        seen -> seen.path("streamVersion").asLong(0)
                                >= versions.getOrDefault(
                                        "ValidationStudy/"
                                                + seen.path("studyId").asString(""),
                                        0L));
    }

    private byte[] document(String digest) {
        return api.find("api/v1/documents/" + digest).orElseThrow();
    }

    private byte[] report(String study, long position, String type) throws IOException, InterruptedException {
        var answer = http.send(
                request(study + "/report?asOf=" + position)
                        .header("Accept", type)
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String store(String type, byte[] bytes) throws IOException, InterruptedException {
        var answer = http.send(
                request("api/v1/documents")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(bytes))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isBetween(200, 201);
        return Digests.ofBytes(bytes);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(RunningSystem.options().url() + "/" + path))
                .header("Authorization", "Bearer " + api.demoToken(REVIEWER, null));
    }
}
