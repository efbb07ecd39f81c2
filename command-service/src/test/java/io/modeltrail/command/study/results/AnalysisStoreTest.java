package io.modeltrail.command.study.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modeltrail.command.document.DocumentStore;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.log.LogFixture;
import io.modeltrail.command.study.domain.StudyRule;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.Endpoint;
import io.modeltrail.events.validation.EndpointGoal;
import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.events.validation.SampleSize;
import io.modeltrail.events.validation.SubgroupPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Against the real PostgreSQL.
class AnalysisStoreTest {

    private static final AnalysisPlan PLAN = new AnalysisPlan(
            List.of(new Endpoint(EndpointMetric.AUC, EndpointGoal.REACHES, 0.8, 0.86, null)),
            List.of(),
            new SampleSize(100, 0.5, null, null),
            0.5,
            null,
            new SubgroupPlan(List.of("site"), 0.2, 10),
            0.9);

    @Test
    void anAnalysisThatNoDocumentHoldsIsRefusedWithTheWayOutAndOneByteMoreIsEnough() throws IOException {
        try (var log = new LogFixture("analyses")) {
            var cases = new DocumentStore(log.reading, 1_000_000)
                    .store(new ByteArrayInputStream(cases()), "text/csv", "iss|mia")
                    .document()
                    .digest();
            var digest = "sha256:" + "1".repeat(64);
            var small = new StoredResults(new DocumentStore(log.reading, 100));

            var refused = catchThrowableOfType(Rejection.class, () -> small.analyse(cases, PLAN, digest));

            assertThat(refused.code()).isEqualTo(StudyRule.ANALYSIS_TOO_LARGE.name());
            assertThat(refused.unmet().getFirst().evidence()).contains("modeltrail.documents.max-size");
            int size = Integer.parseInt(
                    String.valueOf(refused.getMessage()).replaceAll(".*comes to (\\d+) bytes.*", "$1"));
            assertThat(catchThrowableOfType(
                            Rejection.class,
                            () -> new StoredResults(new DocumentStore(log.reading, size - 1))
                                    .analyse(cases, PLAN, digest)))
                    .isNotNull();
            assertThat(new StoredResults(new DocumentStore(log.reading, size))
                            .analyse(cases, PLAN, digest)
                            .document())
                    .startsWith("sha256:");
        }
    }

    private static byte[] cases() {
        var text = new StringBuilder("caseId,truth,score,site\n");
        for (int i = 0; i < 200; i++) {
            text.append("c-%d,%s,%s,north\n".formatted(i, i % 2 == 0, i % 2 == 0 ? "0.9" : "0.1"));
        }
        return text.toString().getBytes(UTF_8);
    }
}
