package io.modeltrail.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.RunningService.Answer;
import io.modeltrail.command.Story;
import io.modeltrail.events.compliance.IncidentEvent.AwarenessRecorded;
import io.modeltrail.events.wire.EventEnvelope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An incident over HTTP, before the real PostgreSQL.
class IncidentHttpTest {

    private static final RunningService SERVICE = RunningService.get();
    private final String id = UUID.randomUUID().toString();
    private final String path = "/api/v1/incidents/i-" + id;

    @Test
    void anIncidentIsReportedDecidedAndNotClosedWhileSomethingIsOwed() {
        registerVersion();
        var reported = report("\"US\", \"DE\"");
        assertThat(reported.status()).as(reported.response().body()).isEqualTo(201);
        assertThat(reported.header("Location")).isEqualTo(path);
        assertThat(types("ModelVersion/m-" + id + "/1.0.0")).endsWith("modeltrail.SeriousAdverseEventNoted.v1");
        var decided = SERVICE.post("regulatory-affairs", path + "/reportability", """
                {"decision": {"market": "DE", "reportable": false, "rationale": "foreseen"},
                 "signature": {"meaning": "RESPONSIBILITY", "digest": "%s"}}""".formatted(recordDigest()));
        assertThat(decided.status()).as(decided.response().body()).isEqualTo(200);

        var closed = SERVICE.post("clinical-reviewer", path + "/close", """
                {"rootCause": "a unit", "correctiveAction": "a check",
                 "signature": {"meaning": "APPROVAL", "digest": "%s"}}""".formatted(recordDigest()), "If-Match", "*");

        assertThat(closed.status()).isEqualTo(409);
        assertThat(rules(closed)).containsExactly("CLOCK_OPEN", "REPORTABILITY_UNDECIDED", "PATIENT_HARM_UNRESOLVED");
        assertThat(types("Incident/i-" + id))
                .containsExactly(
                        "modeltrail.IncidentOpened.v1",
                        "modeltrail.AwarenessRecorded.v1",
                        "modeltrail.ClockStarted.v1",
                        "modeltrail.ClockStarted.v1",
                        "modeltrail.NotificationRequested.v1",
                        "modeltrail.ReportabilityDecided.v1",
                        "modeltrail.ClockStopped.v1");
    }

    @Test
    void badInputNamesTheFieldAndTheWayOut() {
        var unknown = report("\"XX\"");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.response().body()).contains("markets").contains("must be one of AT, BE");
        var nothing = report("\"US\"");
        assertThat(nothing.status()).isEqualTo(409);
        assertThat(rules(nothing)).containsExactly("VERSION_NOT_REGISTERED");
        var mine = SERVICE.post("regulatory-affairs", path + "/notes", """
                {"note": "x", "notedBy": "me"}""");
        assertThat(mine.status()).isEqualTo(400);
        assertThat(mine.response().body()).contains("notedBy");
        assertThat(SERVICE.post("regulatory-affairs", path + "/reopen", "{\"why\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(SERVICE.post("ml-engineer", path + "/reopen", "{\"why\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(SERVICE.post("regulatory-affairs", path + "/close", "{}").status())
                .isEqualTo(428);
    }

    private Answer report(String markets) {
        return SERVICE.post("regulatory-affairs", "/api/v1/incidents", """
                {"incidentId": "i-%s", "affected": {"model": "m-%s", "version": "1.0.0"}, "summary": "came too late",
                 "harm": {"severity": "MAJOR", "seriousness": "SERIOUS", "related": "POSSIBLE", "outcome": "UNKNOWN"},
                 "awareness": {"awareAt": "2026-03-02T12:00:00Z", "seriousness": "SERIOUS", "markets": [%s]}}
                """.formatted(id, id, markets));
    }

    private void registerVersion() {
        SERVICE.post("ml-engineer", "/api/v1/models", """
                {"model": "m-%s", "intendedUse": "mortality", "owner": "icu"}""".formatted(id));
        SERVICE.post("ml-engineer", "/api/v1/models/m-" + id + "/versions", """
                {"version": "1.0.0", "kind": "MAJOR", "artifact": {"uri": "s3://x", "digest": "%s"},
                 "intendedUse": "u"}""".formatted(Story.DIGEST));
    }

    private String recordDigest() {
        return SERVICE.log().read("Incident/i-" + id, 0).stream()
                .map(EventEnvelope::event)
                .filter(AwarenessRecorded.class::isInstance)
                .map(event -> ((AwarenessRecorded) event).recordDigest())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(Answer answer) {
        return answer.json()
                .path("unmet")
                .valueStream()
                .map(unmet -> unmet.path("rule").asString())
                .toList();
    }

    private static List<String> types(String stream) {
        return SERVICE.log().read(stream, 0).stream().map(EventEnvelope::type).toList();
    }
}
