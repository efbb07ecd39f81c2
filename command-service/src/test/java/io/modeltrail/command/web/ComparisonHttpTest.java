package io.modeltrail.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.RunningService.Answer;
import io.modeltrail.events.catalog.DossierEvent.VersionsCompared;
import io.modeltrail.events.comparison.ComparisonResult;
import io.modeltrail.events.comparison.Recommendation;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.ClinicalThresholds.Threshold;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.events.wire.Digests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A comparison of two versions from the stored cases to the log, under the policy in force.
class ComparisonHttpTest {

    private static final RunningService SERVICE = RunningService.get();
    private static final String MODEL = "compared";
    private static final ClinicalThresholds THRESHOLDS = new ClinicalThresholds(
            "clinical-thresholds", 1, List.of(new Threshold("sensitivity", 0.85, null, false, true)));
    private static final String CANDIDATE = "/api/v1/models/compared/versions/1.1.0";

    @BeforeAll
    static void register() {
        assertThat(SERVICE.post(
                                "ml-engineer",
                                "/api/v1/models",
                                "{\"model\": \"compared\", \"intendedUse\": \"u\", \"owner\": \"o\"}")
                        .status())
                .isEqualTo(201);
        version("1.0.0", "MAJOR");
        version("1.1.0", "MINOR");
    }

    @Test
    void whatWasComputedIsOnTheLogWithTheDigestsOfItsCasesAndOfItsAnalysis() throws IOException {
        var document = stored(cases());
        var answer = compare(document, "1.0.0");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        var event = lastComparison();
        assertThat(event.document()).isEqualTo(document);
        assertThat(event.policy().policy()).isEqualTo("clinical-thresholds");
        assertThat(event.result().findings().cases().coverage()).isEqualTo(1.0);
        assertThat(event.result().findings().guardrails())
                .singleElement()
                .satisfies(one -> assertThat(one.notWorse()).isEqualTo(Verdict.PASS));
        assertThat(event.result().findings().floors())
                .filteredOn(one -> one.metric().equals("sensitivity"))
                .singleElement()
                .satisfies(one -> assertThat(one.reachesMinimum()).isEqualTo(Verdict.PASS));
        assertThat(event.result().recommendation()).isIn(Recommendation.DEPLOY, Recommendation.DEPLOY_WITH_MONITORING);
        assertThat(bytes(event.result())).isEqualTo(event.result().analysis());
    }

    @Test
    void whatSomebodyElseSignedHoldsForTheNextComparison() throws IOException {
        var policies = "/api/v1/policies";
        var proposal = """
                {"thresholds": [{"metric": "sensitivity", "limit": 0.85, "lessIsBetter": false, "required": true}],
                 "why": "as the registry found"}""";
        assertThat(SERVICE.post("ml-engineer", policies + "/clinical-thresholds", proposal)
                        .status())
                .isEqualTo(403);
        var proposed = SERVICE.post("admin", policies + "/clinical-thresholds", proposal);
        assertThat(proposed.status()).as(proposed.response().body()).isEqualTo(201);
        assertThat(adopt("admin").status()).isEqualTo(403);
        var adopted = adopt("clinical-reviewer");
        assertThat(adopted.status()).as(adopted.response().body()).isEqualTo(200);
        compare(stored(cases()), "1.0.0");
        var event = lastComparison();
        assertThat(event.policy()).isEqualTo(new PolicyReference("clinical-thresholds", "1", Digests.of(THRESHOLDS)));
        assertThat(event.result().findings().floors())
                .filteredOn(one -> one.metric().equals("sensitivity"))
                .singleElement()
                .satisfies(one -> assertThat(one.minimum()).isEqualTo(0.85));
    }

    private static Answer adopt(String role) {
        var token = SERVICE.issuer().tokenOfDoctor(role);
        return SERVICE.post(
                role,
                "/api/v1/policies/clinical-thresholds/adopt",
                "{\"version\": 1, \"signature\": {\"meaning\": \"APPROVAL\", \"digest\": \"%s\"}}"
                        .formatted(Digests.of(THRESHOLDS)),
                "Authorization",
                "Bearer " + token);
    }

    @Test
    void theSameCasesAndTheSameProtocolGiveTheSameBytes() throws IOException {
        var document = stored(cases());
        compare(document, "1.0.0");
        var first = lastComparison().result();
        compare(document, "1.0.0");
        assertThat(lastComparison().result()).isEqualTo(first);
    }

    @Test
    void whatCannotBeComparedIsRefusedWithEveryReason() throws IOException {
        var nothing = compare("sha256:" + "0".repeat(64), "9.9.9");
        assertThat(nothing.status()).isEqualTo(409);
        assertThat(nothing.json()
                        .path("unmet")
                        .valueStream()
                        .map(one -> one.path("rule").asString()))
                .containsExactly("OTHER_VERSION_NOT_REGISTERED", "DOCUMENT_NOT_STORED");
        var broken = compare(
                stored("caseId,truth,score,comparatorScore,site\nc-1,maybe,0.5,0.5,north\nc-2,1,7,0.5,north\n"),
                "1.0.0");
        assertThat(broken.json()
                        .path("unmet")
                        .valueStream()
                        .map(one -> one.path("why").asString()))
                .satisfiesExactly(
                        why -> assertThat(why).contains("line 2", "truth"),
                        why -> assertThat(why).contains("line 3", "score"));
    }

    @Test
    void aProtocolWithoutAMarginIsMalformed() {
        var answer = SERVICE.post("ml-engineer", CANDIDATE + "/comparisons", """
                {"protocol": {"against": "1.0.0", "threshold": 0.5, "margins": [], "success": ["AUC"],
                 "guardrails": ["SENSITIVITY"], "groups": []}, "document": "sha256:%s"}
                """.formatted("0".repeat(64)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().body()).contains("/protocol/margins", "there is no default");
    }

    private static Answer compare(String document, String against) {
        return SERVICE.post("ml-engineer", CANDIDATE + "/comparisons", """
                {"protocol": {"against": "%s", "threshold": 0.5, "margins": [{"metric": "SENSITIVITY", "tolerated": 0.05}],
                 "success": ["SENSITIVITY", "AUC"], "guardrails": ["SENSITIVITY"], "groups": ["site"]},
                 "document": "%s"}
                """.formatted(against, document));
    }

    private static VersionsCompared lastComparison() {
        return SERVICE.log().read("ModelVersion/" + MODEL + "/1.1.0", 0).stream()
                .map(envelope -> envelope.event())
                .filter(VersionsCompared.class::isInstance)
                .map(VersionsCompared.class::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static String bytes(ComparisonResult result) throws IOException {
        var documents = SERVICE.documents();
        try (var stored = documents.open(documents.find(result.analysis()).orElseThrow())) {
            return Digests.ofBytes(stored.readAllBytes());
        }
    }

    /// 400 patients at two sites: the candidate finds nearly all of those with the condition, the other misses a fifth.
    private static String cases() {
        var csv = new StringBuilder("caseId,truth,score,comparatorScore,site\n");
        for (int i = 0; i < 400; i++) {
            boolean ill = i % 2 == 0;
            double candidate = ill ? (i % 100 == 0 ? 0.3 : 0.9) : (i % 101 == 1 ? 0.6 : 0.1);
            double current = ill ? (i % 10 == 0 ? 0.3 : 0.8) : (i % 19 == 1 ? 0.6 : 0.2);
            csv.append("c-%d,%s,%s,%s,%s%n".formatted(i, ill, candidate, current, i % 4 < 2 ? "north" : "south"));
        }
        return csv.toString();
    }

    private static String stored(String csv) throws IOException {
        return SERVICE.documents()
                .store(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "text/csv", "issuer|mia")
                .document()
                .digest();
    }

    private static void version(String number, String kind) {
        var answer = SERVICE.post(
                "ml-engineer", "/api/v1/models/compared/versions", """
                {"version": "%s", "kind": "%s", "artifact": {"uri": "s3://x", "digest": "sha256:%s"},
                 "intendedUse": "u", "limitations": []}
                """.formatted(number, kind, "a".repeat(64)));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }
}
