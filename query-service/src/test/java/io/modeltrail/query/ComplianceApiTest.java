package io.modeltrail.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.policy.PolicyEvent.RulePackAdopted;
import io.modeltrail.events.policy.PolicyNames;
import io.modeltrail.events.policy.RulePackEdition;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.Json;
import io.modeltrail.log.InclusionProof;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.LogProof;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// What rule packs find about a version, and the package for an authority, from the topic to the answer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplianceApiTest {

    private RunningService service;
    private long end;

    @BeforeAll
    void begin() {
        service = new RunningService("compliance_api");
        service.log().publish(Stories.takenBack("apache", "r-1"));
        service.log().publish(ComplianceStories.submitted("apache", "1.1.0"));
        service.log().checkpoint();
        end = service.log().size() - 1;
    }

    @AfterAll
    void close() {
        service.close();
    }

    @Test
    void aVersionIsHeldAgainstEveryFrameworkAsOfAnyMomentAndProvesIt() {
        long begin = Stories.takenBack("apache", "r-1").size();
        var path = "/api/v1/compliance/apache/1.1.0";
        var all = json(service.get(path + "?minPosition=" + end)).path("frameworks");
        assertThat(all.valueStream().map(one -> one.path("framework").asString()))
                .isEqualTo(RulePacks.frameworks());

        var estar = path + "?framework=FDA-510K-ESTAR&proofs=true&asOf=";
        var now = json(service.get(estar + end));
        assertThat(standing(now, "REFERENCES")).isEqualTo("MET");
        assertThat(standing(now, "EMC")).isEqualTo("NOT_APPLICABLE");
        assertThat(standing(now, "SUBMISSION-TYPE")).isEqualTo("MET");
        assertThat(now.path("frameworks").get(0).path("pack").asString())
                .isEqualTo(RulePacks.latest("FDA-510K-ESTAR").orElseThrow().digest());
        assertThat(standing(json(service.get(estar + (begin + 1))), "REFERENCES"))
                .isEqualTo("MET");
        assertThat(standing(json(service.get(estar + begin)), "REFERENCES")).isEqualTo("PARTLY_MET");
        assertThat(standing(json(service.get(estar + (begin - 1))), "REFERENCES"))
                .isEqualTo("NOT_MET");
        assertThat(service.get(estar + end).body())
                .isEqualTo(service.get(estar + end).body());

        var checkpoint = now.path("checkpoint");
        assertThat(now.path("proofs")
                        .valueStream()
                        .map(proof -> proof.path("position").asLong()))
                .contains(begin + 1, begin + 2);
        assertThat(now.path("proofs").valueStream())
                .allSatisfy(proof -> assertThat(new InclusionProof(
                                        proof.path("position").asLong(),
                                        checkpoint.path("size").asLong(),
                                        proof.path("hashes")
                                                .valueStream()
                                                .map(hash -> MerkleHash.ofBase64(hash.asString()))
                                                .toList())
                                .proves(
                                        MerkleHash.ofBase64(
                                                proof.path("leafHash").asString()),
                                        MerkleHash.ofBase64(
                                                checkpoint.path("root").asString())))
                        .isTrue());
        var rolledBack = json(service.get(path + "?framework=FDA-803-806"));
        assertThat(standing(rolledBack, "806.10")).isEqualTo("NOT_MET");
        assertThat(standing(json(service.get("/api/v1/compliance/apache/1.0.0?framework=FDA-803-806")), "806.10"))
                .isEqualTo("NOT_APPLICABLE");
    }

    /// An outsider needs SHA-256, the manifest and the key of the log.
    @Test
    void aPackageIsTheSameBytesAgainAndProvesEachLeafOffline() throws IOException {
        var path = "/api/v1/compliance/apache/1.1.0/submission-package?asOf=%d&minPosition=%d".formatted(end, end);
        var answer = service.bytes(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.bytes(path).body()).isEqualTo(answer.body());

        var files = Zipped.files(answer.body());
        var manifest = Json.tolerant().readTree(bytes(files, "manifest.json"));
        assertThat(answer.headers().firstValue("ModelTrail-Package-Digest"))
                .contains(Digests.ofBytes(bytes(files, "manifest.json")));
        assertThat(service.get(path.replace("?", "/manifest?")).body())
                .isEqualTo(new String(bytes(files, "manifest.json"), UTF_8));
        assertThat(manifest.path("size").asLong()).isEqualTo(end + 1);
        assertThat(manifest.path("gaps").valueStream().map(JsonNode::asString))
                .contains("LABELLING")
                .doesNotContain("EMC", "REFERENCES");
        assertThat(files.keySet().stream().filter(file -> file.startsWith("documents/")))
                .hasSize(8);
        assertThat(manifest.path("files").valueStream())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(
                                Digests.ofBytes(bytes(files, file.path("file").asString())))
                        .isEqualTo(file.path("digest").asString()));
        assertThat(manifest.path("attachments").get(0).path("kind").asString()).isEqualTo("REFERENCES");

        assertThat(manifest.path("leaves").valueStream()).isNotEmpty().allSatisfy(leaf -> {
            var proof =
                    LogProof.parse(new String(bytes(files, leaf.path("proof").asString()), UTF_8));
            var checkpoint = proof.verify(
                    bytes(files, leaf.path("file").asString()),
                    TestLog.ORIGIN,
                    List.of(service.log().signer().verifierKey()));
            assertThat(checkpoint.root().base64())
                    .isEqualTo(manifest.path("root").asString());
        });
    }

    /// Here the adopted edition bears another digest than the one that is evaluated.
    @Test
    void theEditionInForceIsNamedWithItsPolicy() {
        var path = "/api/v1/compliance/apache/1.1.0?framework=ISO-14971&asOf=";
        var latest = RulePacks.latest("ISO-14971").orElseThrow();
        var adopted = new RulePackEdition(
                PolicyNames.rulePack("ISO-14971"), 1, "ISO-14971", latest.edition(), Stories.DIGEST);
        long before = service.log().size() - 1;
        service.log()
                .publish(List.of(new RulePackAdopted(
                        adopted, Digests.of(adopted), "ada", ComplianceStories.signed(), null, Stories.NOON)));
        service.log().checkpoint();

        var shipped = inForce(json(service.get(path + before)));
        assertThat(shipped.at("/policy/version").asString()).isEqualTo("default");
        assertThat(shipped.path("pack").asString()).isEqualTo(latest.digest());

        var signed = inForce(json(service.get(path + (before + 1))));
        assertThat(signed.at("/policy/version").asString()).isEqualTo("1");
        assertThat(signed.at("/policy/digest").asString()).isEqualTo(Digests.of(adopted));
        assertThat(signed.path("pack").asString()).isEqualTo(Stories.DIGEST);
        assertThat(signed.path("evaluated").asString()).isEqualTo(latest.digest());
    }

    private static JsonNode inForce(JsonNode answer) {
        assertThat(answer.path("inForce")).hasSize(1);
        return answer.path("inForce").get(0);
    }

    @Test
    void whatCannotBeEvaluatedIsSaid() {
        var path = "/api/v1/compliance/apache/";
        assertThat(service.get(path + "9.9.9").statusCode()).isEqualTo(404);
        assertThat(service.get(path + "1.1.0?framework=ISO-9001").statusCode()).isEqualTo(400);
        assertThat(service.get(path + "1.1.0?edition=2019").statusCode()).isEqualTo(400);
        assertThat(service.get(path + "1.1.0?framework=ISO-14971&edition=2012").statusCode())
                .isEqualTo(400);
        assertThat(service.get(path + "1.1.0?on=soon").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/audits?overdue=maybe").statusCode()).isEqualTo(400);
    }

    @Test
    void auditsAndSubmissionsAreReadAsOfAnyMoment() {
        var overdue = json(service.get("/api/v1/audits?overdue=true&minPosition=" + end));
        assertThat(overdue.path("audits")
                        .valueStream()
                        .map(audit -> audit.path("auditId").asString()))
                .containsExactly("qms-1");
        assertThat(json(service.get("/api/v1/audits?overdue=true&on=2026-01-31"))
                        .path("audits"))
                .isEmpty();
        var audit = json(service.get("/api/v1/audits/qms-1?asOf=" + (end - 1)));
        assertThat(audit.path("actionsOverdue").get(0).asString()).isEqualTo("c-1");
        assertThat(audit.path("findings").get(0).has("closedBecause")).isFalse();
        var closed = json(service.get("/api/v1/audits/qms-1"));
        assertThat(closed.path("findings").get(0).path("closedBecause").asString())
                .isEqualTo("ten files were sampled");
        assertThat(closed.path("actionsOverdue")).isEmpty();

        var submission = json(service.get("/api/v1/submissions/sub-1"));
        assertThat(submission.at("/questions/q-1/answer/answer").asString()).isEqualTo("Three.");
        assertThat(json(service.get("/api/v1/submissions?model=apache&state=PREPARING"))
                        .path("submissions"))
                .hasSize(1);
        assertThat(json(service.get("/api/v1/submissions?state=FILED")).path("submissions"))
                .isEmpty();
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static String standing(JsonNode answer, String requirement) {
        return answer.path("frameworks")
                .get(0)
                .path("requirements")
                .valueStream()
                .filter(one -> one.path("requirement").asString().equals(requirement))
                .map(one -> one.path("standing").asString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tolerant().readTree(answer.body());
    }
}
