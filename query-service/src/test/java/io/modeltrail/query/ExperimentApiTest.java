package io.modeltrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.assignment.BucketHash;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Experiments from the topic to the answer: the life of one that is stopped for harm, and another that runs. What
/// stands behind them on the topic are changes, a plan and an incident.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExperimentApiTest {

    private static final int STARTED = 2;
    private static final int LAST = 8;
    private static final int RUNNING = 12;
    private static final int SIGNED = 14;
    private static final int OWING = 18;
    private static final int RETIRED = 27;
    private static final int INCIDENT_DONE = 35;

    private RunningService service;

    @BeforeAll
    void begin() {
        service = new RunningService("experiment_api");
        service.log().publish(ExperimentStories.harmed("e-1"));
        service.log().publish(ExperimentStories.harmed("e-2").subList(0, 3));
        service.log().publish(List.of(ExperimentStories.harmed("e-3").getFirst()));
        service.log().publish(ChangeStories.hotfix("c-1"));
        service.log().publish(ChangeStories.rejected("c-2"));
        service.log().publish(ChangeStories.plan("p-1"));
        service.log().publish(IncidentStories.missed("i-1"));
        service.log().checkpoint();
    }

    @AfterAll
    void end() {
        service.close();
    }

    @Test
    void anExperimentIsShownAsOfAnyMoment() {
        var started = json(service.get("/api/v1/experiments/e-1?minPosition=12&asOf=" + STARTED));
        assertThat(started.path("state").asString()).isEqualTo("RUNNING");
        assertThat(started.path("epoch").asInt()).isEqualTo(1);
        assertThat(started.has("safetyStop")).isFalse();
        var answer = service.get("/api/v1/experiments/e-1");
        var now = json(answer);
        assertThat(answer.headers().firstValue("ETag")).contains("\"8\"");
        assertThat(now.path("state").asString()).isEqualTo("CONCLUDED");
        assertThat(now.path("approval").path("position").asInt()).isEqualTo(1);
        assertThat(now.path("mismatches").get(0).path("epoch").asInt()).isEqualTo(1);
        assertThat(now.path("safetyStop").path("incidentId").asString()).isEqualTo("safety-stop-e-1");
        assertThat(now.path("stop").has("stoppedBy")).isFalse();
        assertThat(now.path("conclusion").path("signature").path("position").asInt())
                .isEqualTo(LAST);
        assertThat(service.get("/api/v1/experiments/none").statusCode()).isEqualTo(404);
    }

    @Test
    void anIncidentIsShownWithItsClocksAsOfAnyMoment() {
        var started = json(service.get("/api/v1/incidents/i-1?minPosition=%d&asOf=30".formatted(INCIDENT_DONE)));
        assertThat(started.path("state").asString()).isEqualTo("OPEN");
        assertThat(started.path("clocks").get(0).path("state").asString()).isEqualTo("RUNNING");
        assertThat(started.path("overdue").asBoolean()).isFalse();
        var missed = json(service.get("/api/v1/incidents/i-1?asOf=31"));
        assertThat(missed.path("clocks").get(0).path("state").asString()).isEqualTo("MISSED");
        assertThat(missed.path("overdue").asBoolean()).isTrue();
        var now = json(service.get("/api/v1/incidents/i-1"));
        assertThat(now.path("overdue").asBoolean()).isFalse();
        assertThat(now.path("clocks").get(0).path("outcome").path("late").asBoolean())
                .isTrue();
        assertThat(now.path("reports").get(0).path("report").path("reference").asString())
                .isEqualTo("M-1");
        assertThat(now.path("decisions")
                        .path("US")
                        .path("signature")
                        .path("signer")
                        .path("printedName")
                        .asString())
                .isEqualTo("Grace Hopper");
        assertThat(now.path("closure").path("rootCause").asString()).isEqualTo("a unit was misread");
        assertThat(json(service.get("/api/v1/incidents/i-1/timeline"))
                        .path("timeline")
                        .valueStream()
                        .map(told -> told.path("sentence").asString()))
                .hasSize(8)
                .anyMatch(sentence -> sentence.startsWith("Grace Hopper (RESPONSIBILITY, "));
    }

    @Test
    void theReportOfAnIncidentShowsWhoSignedWhat() {
        var page = service.get("/api/v1/incidents/i-1/report?minPosition=" + INCIDENT_DONE);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("Grace Hopper", "to be reported in US: serious", "done late on", "responsibility");
    }

    @Test
    void incidentsAreFilteredByWhatIsOwed() {
        var reached = "minPosition=" + INCIDENT_DONE;
        assertThat(incidents("/api/v1/incidents?%s&state=CLOSED&model=apache&kind=ADVERSE_EVENT".formatted(reached)))
                .containsExactly("i-1");
        assertThat(incidents("/api/v1/incidents?%s&asOf=31&overdue=true".formatted(reached)))
                .containsExactly("i-1");
        assertThat(incidents("/api/v1/incidents?%s&overdue=true".formatted(reached)))
                .isEmpty();
        var bad = service.get("/api/v1/incidents?overdue=perhaps");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("must be one of true, false");
        assertThat(service.get("/api/v1/incidents/none").statusCode()).isEqualTo(404);
    }

    @Test
    void experimentsAreListedByState() {
        assertThat(ids("/api/v1/experiments?minPosition=12")).containsExactly("e-1", "e-2", "e-3");
        assertThat(ids("/api/v1/experiments?minPosition=12&state=RUNNING&model=apache"))
                .containsExactly("e-2");
        assertThat(ids("/api/v1/experiments?minPosition=12&asOf=2&state=RUNNING"))
                .containsExactly("e-1");
        var bad = service.get("/api/v1/experiments?state=OPEN");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("CONCLUDED, DESIGNED, RUNNING, STOPPED");
    }

    @Test
    void aRecordedReadoutIsGivenAsItsDigestSays() {
        var results = json(service.get("/api/v1/experiments/e-1/results?minPosition=12"));
        var recorded = results.path("recorded").get(0);
        var readout = Json.tolerant().treeToValue(recorded.path("readout"), Readout.class);

        assertThat(recorded.path("position").asInt()).isEqualTo(7);
        assertThat(Digests.ofBytes(recorded.path("readout").toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(recorded.path("digest").asString());
        assertThat(readout).isEqualTo(ExperimentStories.readout("e-1"));
        assertThat(json(service.get("/api/v1/experiments/e-1/results?asOf=6")).path("recorded"))
                .isEmpty();
    }

    @Test
    void anEligibleSubjectGetsTheArmOfItsBucket() {
        long seed = BucketHash.seed("e-2");
        for (int subject = 0; subject < 50; subject++) {
            var answer = json(assignment("e-2", "s-" + subject + "?ageBand=old%20age&minPosition=" + RUNNING));
            int bucket = BucketHash.bucket("s-" + subject, seed);

            assertThat(answer.path("bucket").asInt()).isEqualTo(bucket);
            assertThat(answer.path("arm").asString()).isEqualTo(bucket < 5_000 ? "control" : "new");
            assertThat(answer.path("version").asString()).isEqualTo(bucket < 5_000 ? "1.0.0" : "1.1.0");
            assertThat(answer.path("epoch").asInt()).isEqualTo(1);
            assertThat(answer.path("why").asString()).isEqualTo("ASSIGNED");
        }
    }

    @Test
    void everybodyElseGetsControl() {
        assertThat(control("e-2", "/s-1?ageBand=child")).isEqualTo("NOT_ELIGIBLE");
        assertThat(control("e-2", "/s-1")).isEqualTo("NOT_ELIGIBLE");
        assertThat(control("e-2", "?minPosition=12")).isEqualTo("NO_SUBJECT");
        assertThat(control("e-1", "/s-1?ageBand=adult")).isEqualTo("STOPPED");
        assertThat(control("e-3", "/s-1?ageBand=adult")).isEqualTo("NOT_RUNNING");
    }

    @Test
    void aBadQuestionIsToldSo() {
        assertThat(assignment("e-2", "s-1?ageBand=adult&ageBand=child").statusCode())
                .isEqualTo(400);
        assertThat(assignment("e-2", "s-1?asOf=3").statusCode()).isEqualTo(400);
        assertThat(assignment("e-2", "patient-12345").body()).contains("looks like a record number");
        assertThat(assignment("none", "s-1").statusCode()).isEqualTo(404);
        assertThat(assignment("e-2", "s-1?minPosition=x").statusCode()).isEqualTo(400);
    }

    @Test
    void theAuditTrailTellsTheStoryInSentences() {
        var events =
                service.get("/api/v1/streams/Experiment/e-1?minPosition=12").body();

        assertThat(events)
                .contains("grace approved the design (fit)")
                .contains("started the experiment with control 50.00 %, new 50.00 %")
                .contains("Guardrail safety says HARM in arm new, difference -0.06000, between -0.1000 and -0.02000")
                .contains("The experiment was stopped by a guardrail")
                .contains("correct in new INCONCLUSIVE, difference 0.0001000, between -0.1000 and no bound")
                .contains("control stays");
    }

    @Test
    void aChangeIsShownWithItsSignaturesAndWhatItOwesAsOfAnyMoment() {
        var signed = json(service.get("/api/v1/changes/c-1?minPosition=27&asOf=" + SIGNED));
        assertThat(signed.path("state").asString()).isEqualTo("PENDING");
        assertThat(signed.path("signatures")).hasSize(1);
        var owing = json(service.get("/api/v1/changes/c-1?asOf=" + OWING));
        assertThat(owing.path("state").asString()).isEqualTo("APPROVED");
        assertThat(owing.at("/obligations/CLINICAL_VALIDATION/state").asString())
                .isEqualTo("OWED");
        var answer = service.get("/api/v1/changes/c-1");
        var now = json(answer);
        assertThat(answer.headers().firstValue("ETag")).contains("\"8\"");
        assertThat(now.at("/obligations/CLINICAL_VALIDATION/state").asString()).isEqualTo("MISSED");
        assertThat(now.at("/obligations/IMPACT_ASSESSMENT/state").asString()).isEqualTo("DISCHARGED");
        assertThat(now.at("/signatures/0/signature/signer/printedName").asString())
                .isEqualTo("Carl Example");
        assertThat(service.get("/api/v1/changes/none").statusCode()).isEqualTo(404);
        assertThat(service.get("/api/v1/changes/c-1/history").body())
                .contains(
                        "Carl Example (https://issuer|carl, approval at 2026-03-01T12:00:00Z) signed as clinical-reviewer.")
                .contains("The clinical validation that hotfix 1.0.1 of apache owed by")
                .contains("was missed");
    }

    @Test
    void changesAreListedByWhatTheyAreAndWhatTheyOwe() {
        assertThat(names("changes", "changeId", "/api/v1/changes?minPosition=27&model=apache"))
                .containsExactly("c-1", "c-2");
        assertThat(names("changes", "changeId", "/api/v1/changes?obligation=MISSED"))
                .containsExactly("c-1");
        assertThat(names("changes", "changeId", "/api/v1/changes?state=REJECTED&version=1.0.1"))
                .containsExactly("c-2");
        assertThat(names("changes", "changeId", "/api/v1/changes?limit=1&after=c-1"))
                .containsExactly("c-2");
        assertThat(service.get("/api/v1/changes?state=OPEN").body()).contains("APPROVED, PENDING, REJECTED, WITHDRAWN");
        assertThat(service.get("/api/v1/changes?obligation=LATE").statusCode()).isEqualTo(400);
    }

    @Test
    void theEditionsOfAPlanAreShownSideBySide() {
        var plan = json(service.get("/api/v1/change-control-plans/p-1?minPosition=" + RETIRED));
        assertThat(plan.at("/editions/0/state").asString()).isEqualTo("RETIRED");
        assertThat(plan.at("/editions/0/authorisation/number").asString()).isEqualTo("K261234");
        assertThat(plan.at("/editions/1/state").asString()).isEqualTo("ESTABLISHED");
        assertThat(plan.path("streamVersion").asInt()).isEqualTo(3);
        var before = json(service.get("/api/v1/change-control-plans/p-1?asOf=25"));
        assertThat(before.path("editions")).hasSize(1);
        assertThat(before.at("/editions/0/state").asString()).isEqualTo("AUTHORISED");
        assertThat(names("plans", "planId", "/api/v1/change-control-plans?model=apache"))
                .containsExactly("p-1");
        assertThat(names("plans", "planId", "/api/v1/change-control-plans?model=other"))
                .isEmpty();
    }

    private String control(String experiment, String rest) {
        var answer = json(service.get("/api/v1/experiments/" + experiment + "/assignments" + rest));
        assertThat(answer.path("arm").asString()).isEqualTo("control");
        assertThat(answer.path("version").asString()).isEqualTo("1.0.0");
        assertThat(answer.has("bucket")).isFalse();
        return answer.path("why").asString();
    }

    private HttpResponse<String> assignment(String experiment, String unit) {
        return service.get("/api/v1/experiments/" + experiment + "/assignments/" + unit);
    }

    private List<String> incidents(String path) {
        return json(service.get(path))
                .path("incidents")
                .valueStream()
                .map(one -> one.path("incidentId").asString())
                .toList();
    }

    private List<String> ids(String path) {
        return names("experiments", "experimentId", path);
    }

    private List<String> names(String list, String id, String path) {
        return json(service.get(path))
                .path(list)
                .valueStream()
                .map(item -> item.path(id).asString())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tolerant().readTree(answer.body());
    }
}
