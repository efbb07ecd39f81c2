package io.modeltrail.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.AliasEnd;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasProtected;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.IncidentClosed;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.ClinicalThresholds.Threshold;
import io.modeltrail.events.policy.PolicyEvent;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsAdopted;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsProposed;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.Json;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// What the catalog tells about versions, from the topic to the answer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogApiTest {

    private static final ClinicalThresholds THRESHOLDS = new ClinicalThresholds(
            "clinical-thresholds", 1, List.of(new Threshold("sensitivity", 0.97, null, false, true)));
    private static final String DIGEST = Digests.of(THRESHOLDS);
    private static final List<PolicyEvent> STRICTER = List.of(
            new ThresholdsProposed(THRESHOLDS, DIGEST, "fewer misses", "https://issuer|adam", Stories.NOON),
            new ThresholdsAdopted(
                    THRESHOLDS,
                    DIGEST,
                    "https://issuer|adam",
                    new Signature(
                            SignatureMeaning.APPROVAL,
                            DIGEST,
                            null,
                            new Signer("https://issuer|clara", "Clara Voss", Stories.NOON, null),
                            Stories.NOON),
                    null,
                    Stories.NOON));

    private static final List<IncidentEvent> INCIDENT = List.of(
            new IncidentOpened(
                    "i-1",
                    IncidentKind.ROLLBACK,
                    IncidentSeverity.CRITICAL,
                    "Rollout/r-1",
                    "taken back",
                    new Affected("apache", "1.1.0", null),
                    null,
                    null,
                    null,
                    Stories.NOON),
            new IncidentClosed(
                    "i-1",
                    "a broken feed",
                    "the feed is watched",
                    new Signature(
                            SignatureMeaning.APPROVAL,
                            DIGEST,
                            null,
                            new Signer("https://issuer|clara", "Clara Voss", Stories.NOON, null),
                            Stories.NOON),
                    Stories.NOON));

    /// The champion is protected, a challenger named, and the champion's version withdrawn.
    private static final List<Event> NAMES = List.of(
            new ModelAliasProtected("apache", "champion", "wards load it", "https://issuer|rex", Stories.NOON),
            new ModelAliasMoved("apache", "challenger", "1.1.0", null, null, Stories.NOON),
            new ModelVersionWithdrawn("apache", "1.0.0", "recall", Stories.NOON),
            new ModelAliasRemoved("apache", "champion", "1.0.0", AliasEnd.VERSION_WITHDRAWN, null, null, Stories.NOON));

    /// The position of the last event that is about an alias.
    private static final int ALIASES = 28;

    private RunningService service;

    @BeforeAll
    void begin() {
        service = new RunningService("catalog_api");
        service.log().publish(Stories.takenBack("apache", "r-1"));
        service.log().publish(STRICTER);
        service.log().publish(INCIDENT);
        service.log().publish(DeadlineStories.late());
        service.log().publish(NAMES);
        service.log()
                .publish(List.of(
                        CatalogStories.described("apache", "1.0.0", true),
                        CatalogStories.measured("apache", "1.0.0", 0.91)));
    }

    @AfterAll
    void end() {
        service.close();
    }

    @Test
    void anAliasLeadsToAVersionAndSaysWhatProtectsTheNameAsOfAnyMoment() {
        var now = json(service.get("/api/v1/models/apache/aliases/champion?minPosition=" + ALIASES));
        assertThat(now.has("version")).isFalse();
        assertThat(now.at("/ended/cause").asString()).isEqualTo("VERSION_WITHDRAWN");
        assertThat(now.at("/protection/why").asString()).isEqualTo("wards load it");
        var then = service.get("/api/v1/models/apache/aliases/champion?asOf=" + (ALIASES - 3));
        assertThat(json(then).path("version").asString()).isEqualTo("1.0.0");
        assertThat(json(then).path("display").asString()).isEqualTo("1.0.0-PRECLINICAL");
        assertThat(json(then).path("protected").asBoolean()).isTrue();
        assertThat(json(then).path("position").asLong()).isEqualTo(4);
        var before = json(service.get("/api/v1/models/apache/aliases/champion?asOf=15"));
        assertThat(before.path("protected").asBoolean()).isFalse();
        assertThat(before.has("protection")).isFalse();
        var first = service.get("/api/v1/models/apache/aliases?limit=1");
        assertThat(json(first).at("/aliases/0/alias").asString()).isEqualTo("challenger");
        assertThat(json(first).path("next").asString()).isEqualTo("challenger");
        assertThat(json(service.get("/api/v1/models/apache")).path("aliases").toString())
                .isEqualTo("{\"challenger\":\"1.1.0\"}");
        assertThat(service.get("/api/v1/models/apache/aliases/nobody").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/models/nobody/aliases").statusCode()).isEqualTo(404);
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

    @Test
    void aGateAsksForTheThresholdsThatHeldAtThePosition() {
        var before = json(service.get("/api/v1/models/apache/versions/1.1.0/gates/PRODUCTION?asOf=16"));
        assertThat(before.path("thresholds").path("version").asString()).isEqualTo("default");
        assertThat(before.path("requirements").toString()).contains("accuracy; the limit is 0.85");
        var after = json(service.get("/api/v1/models/apache/versions/1.1.0/gates/PRODUCTION?asOf=17"));
        assertThat(after.path("thresholds").path("version").asString()).isEqualTo("1");
        assertThat(after.path("thresholds").path("digest").asString()).isEqualTo(DIGEST);
        assertThat(after.path("requirements").toString())
                .contains("sensitivity; the limit is 0.97")
                .doesNotContain("accuracy");
    }

    @Test
    void aPolicyShowsEachVersionWithWhoSignedItAndWhenItHeld() {
        var waiting = json(service.get("/api/v1/policies/clinical-thresholds?asOf=16"));
        assertThat(waiting.path("version").asString()).isEqualTo("default");
        assertThat(waiting.path("versions").get(0).path("status").asString()).isEqualTo("PROPOSED");
        var holds = json(service.get("/api/v1/policies/clinical-thresholds?asOf=17"));
        assertThat(holds.path("version").asString()).isEqualTo("1");
        assertThat(holds.path("since").asLong()).isEqualTo(17);
        var version = holds.path("versions").get(0);
        assertThat(version.path("from").asLong()).isEqualTo(17);
        assertThat(version.path("signature").path("signer").path("printedName").asString())
                .isEqualTo("Clara Voss");
        var all = json(service.get("/api/v1/policies?asOf=17")).path("policies");
        assertThat(all.valueStream()
                        .map(one -> one.path("policy").asString()
                                + " "
                                + one.path("version").asString()))
                .contains("clinical-thresholds 1", "rollback default", "rule-pack.ISO-14971 default");
        assertThat(service.get("/api/v1/policies/horoscope").statusCode()).isEqualTo(404);
    }

    @Test
    void anOpenIncidentSpeaksAgainstItsVersionUntilItIsClosed() {
        var risks = "/api/v1/models/apache/versions/1.1.0/risks?asOf=";
        var before = json(service.get(risks + 17)).path("inUse");
        assertThat(before.path("level").asString()).isEqualTo("UNKNOWN");
        var open = json(service.get(risks + 18)).path("inUse");
        assertThat(open.path("level").asString()).isEqualTo("UNACCEPTABLE");
        assertThat(open.path("reasons").get(0).asString())
                .isEqualTo("the CRITICAL incident i-1 (ROLLBACK) is open, position 18");
        assertThat(json(service.get(risks + 19)).path("inUse")).isEqualTo(before);
    }

    @Test
    void whatIsOwedIsShownInOrderOfItsEndUntilItIsDone() {
        var all = "/api/v1/deadlines?asOf=";
        var running = json(service.get(all + 22)).path("deadlines");
        assertThat(running.valueStream()
                        .map(one -> one.path("name").asString()
                                + " "
                                + one.path("state").asString()))
                .containsExactly("authorisation-JP-9 RUNNING", "audit RUNNING", "safety-update RUNNING");
        assertThat(json(service.get(all + "22&overdue=true")).path("deadlines")).isEmpty();

        var missed = json(service.get(all + 23)).path("deadlines").get(0);
        assertThat(missed.path("state").asString()).isEqualTo("MISSED");
        assertThat(missed.path("incidentId").asString()).isEqualTo(DeadlineStories.MISSED);
        assertThat(missed.path("dueAt").asString()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(missed.path("position").asLong()).isEqualTo(20);

        var overdue = json(service.get("/api/v1/deadlines?overdue=true&minPosition=24"));
        assertThat(overdue.path("deadlines")).containsExactly(missed);
        var page = json(service.get(all + "24&limit=1"));
        assertThat(page.path("deadlines")).containsExactly(missed);
        var after = URLEncoder.encode(page.path("next").asString(), UTF_8);
        assertThat(json(service.get(all + "24&limit=1&after=" + after)).at("/deadlines/0/stream"))
                .hasToString("\"Model/apache\"");
        assertThat(json(service.get(all + "24&stream=Model/apache")).path("deadlines"))
                .hasSize(1);
        assertThat(service.get("/api/v1/deadlines?overdue=maybe").statusCode()).isEqualTo(400);
    }

    @Test
    void versionsOfAllModelsAreFoundByWhatIsSaidAboutThemNowAndThen() {
        var described = "framework.name LIKE 'onnx%' AND metrics.auc >= 0.9 AND (device.eu > 'IIA' OR udi IS NULL)";
        assertThat(found("/api/v1/versions?minPosition=30&filter=", described)).containsExactly("1.0.0");
        assertThat(found("/api/v1/versions?asOf=29&filter=", described)).isEmpty();
        assertThat(found("/api/v1/versions?asOf=27&filter=", "alias = 'champion'"))
                .containsExactly("1.0.0");
        assertThat(found("/api/v1/versions?minPosition=30&filter=", "alias = 'champion'"))
                .isEmpty();
        assertThat(found("/api/v1/versions?filter=", "alias LIKE 'ch%'")).containsExactly("1.1.0");
        assertThat(found("/api/v1/models/apache/versions?filter=", "state = 'approved'"))
                .containsExactly("1.1.0");
        var models = json(service.get(encoded("/api/v1/models?filter=", "owner IN ('icu-team') AND NOT alias = 'x'")));
        assertThat(models.path("models").get(0).path("model").asString()).isEqualTo("apache");
        var page = service.get(encoded("/api/v1/versions?minPosition=30&limit=1&filter=", "version < 2.0.0"));
        var next = page.headers().firstValue("Link").orElseThrow();
        assertThat(next).contains("after=apache%2F1.0.0").contains("filter=version+%3C+2.0.0");
        var rest = json(service.get(next.substring(next.indexOf("/api"), next.indexOf('>'))));
        assertThat(rest.path("versions").get(0).path("version").asString()).isEqualTo("1.1.0");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void aFilterThatCannotBeReadIsRefusedWithTheColumn() {
        var answer = service.get(encoded("/api/v1/versions?filter=", "kind = 'MINOR' AND phse = 'X'"));
        assertThat(answer.statusCode()).isEqualTo(400);
        var error = Json.tolerant().readTree(answer.body()).path("errors").get(0);
        assertThat(error.path("parameter").asString()).isEqualTo("filter");
        assertThat(error.path("column").asInt()).isEqualTo(20);
        assertThat(error.path("detail").asString()).contains("there is no field phse", "complianceLevel");
        assertThat(service.get("/api/v1/versions?after=1.0.0").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/models?search=%00").statusCode()).isEqualTo(400);
    }

    private List<String> found(String path, String filter) {
        return json(service.get(encoded(path, filter)))
                .path("versions")
                .valueStream()
                .map(version -> version.path("version").asString())
                .toList();
    }

    private static String encoded(String path, String filter) {
        return path + URLEncoder.encode(filter, UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tolerant().readTree(answer.body());
    }
}
