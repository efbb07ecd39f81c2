package io.modeltrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.wire.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// The drifts of a version as dashboards read them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DriftApiTest {

    private static final int DRIFTED = ExperimentStories.harmed("e-1").size()
            + DriftStories.drifted("sepsis").size()
            - 1;

    private RunningService service;

    @BeforeAll
    void begin() {
        service = new RunningService("drift_api");
        service.log().publish(ExperimentStories.harmed("e-1"));
        service.log().publish(DriftStories.drifted("sepsis"));
        service.log().checkpoint();
    }

    @AfterAll
    void end() {
        service.close();
    }

    @Test
    void driftsAreShownAsOfAnyMoment() {
        var drift = "/api/v1/models/sepsis/versions/1.0.0/drift";
        var now = json(service.get(drift + "?minPosition=" + DRIFTED)).path("episodes");
        assertThat(now).hasSize(2);
        var score = now.get(0);
        assertThat(score.path("signal").asString()).isEqualTo("score");
        assertThat(score.path("level").asString()).isEqualTo("MAJOR");
        assertThat(score.path("open").asBoolean()).isFalse();
        assertThat(score.path("incidentId").asString()).isEqualTo("drift-sepsis-1");
        assertThat(score.path("levels").get(1).path("position").asLong()).isEqualTo(DRIFTED - 2);
        assertThat(score.path("levels")
                        .get(1)
                        .path("evidence")
                        .path("reference")
                        .path("digest")
                        .asString())
                .isEqualTo(DriftStories.REFERENCE);

        var before = json(service.get(drift + "?asOf=" + (DRIFTED - 3))).path("episodes");
        assertThat(before).hasSize(1);
        assertThat(before.get(0).path("level").asString()).isEqualTo("WARNING");
        assertThat(before.get(0).path("open").asBoolean()).isTrue();

        var open = json(service.get(drift + "?open=true")).path("episodes");
        assertThat(open).hasSize(1);
        assertThat(open.get(0).path("signal").asString()).isEqualTo("input:age");
        assertThat(json(service.get("/api/v1/models/sepsis/versions/1.0.0/history"))
                        .path("history")
                        .get(2)
                        .path("sentence")
                        .asString())
                .contains("score", "major", "POPULATION_STABILITY 0.400 beyond 0.100", "drift-sepsis-1");
        assertThat(service.get(drift + "?asOf=3").statusCode()).isEqualTo(404);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tolerant().readTree(answer.body());
    }
}
