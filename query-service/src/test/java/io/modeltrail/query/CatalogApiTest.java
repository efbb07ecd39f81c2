package io.modeltrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.wire.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// What the catalog tells about versions, from the topic to the answer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogApiTest {

    private RunningService service;

    @BeforeAll
    void begin() {
        service = new RunningService("catalog_api");
        service.log().publish(Stories.takenBack("apache", "r-1"));
    }

    @AfterAll
    void end() {
        service.close();
    }

    @Test
    void aGateSaysWhatIsMissingBeforeAnybodyTries() {
        var gate = json(service.get("/api/v1/models/apache/versions/1.1.0/gates/CLINICALINV?minPosition=15"));
        assertThat(gate.path("open").asBoolean()).isFalse();
        assertThat(gate.path("display").asString()).isEqualTo("1.1.0-PRECLINICAL");
        assertThat(gate.path("requirements")
                        .valueStream()
                        .filter(one -> !one.path("met").asBoolean())
                        .map(one -> one.path("rule").asString()))
                .containsExactly("PRECLINICAL_STUDY_PASSED", "PRECLINICAL_TESTS_COMPLETE", "RISK_FILE_OPENED");
        assertThat(service.get("/api/v1/models/apache/versions/1.1.0/gates/nowhere")
                        .statusCode())
                .isEqualTo(400);
        var archived = json(service.get("/api/v1/models/apache/versions/1.1.0/stages/archived"));
        assertThat(archived.path("open").asBoolean()).isTrue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tolerant().readTree(answer.body());
    }
}
