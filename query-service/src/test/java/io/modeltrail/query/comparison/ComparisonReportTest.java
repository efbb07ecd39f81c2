package io.modeltrail.query.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.events.catalog.DossierEvent.VersionsCompared;
import io.modeltrail.events.comparison.ComparedCases;
import io.modeltrail.events.comparison.ComparedMetric;
import io.modeltrail.events.comparison.ComparisonFindings;
import io.modeltrail.events.comparison.ComparisonProtocol;
import io.modeltrail.events.comparison.ComparisonResult;
import io.modeltrail.events.comparison.FloorFinding;
import io.modeltrail.events.comparison.GuardrailFinding;
import io.modeltrail.events.comparison.Margin;
import io.modeltrail.events.comparison.Recommendation;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.query.Stories;
import io.modeltrail.query.comparison.ComparisonController.Compared;
import io.modeltrail.query.report.GoldenReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {

    private static final String ANALYSIS = "sha256:" + "b".repeat(64);

    private static final String GROUPS = """
            {"groups":[{"attribute":"site","value":"<north>","metric":"SENSITIVITY","cases":100,
             "effect":{"difference":0.0312,"interval":{"lower":-0.01,"upper":0.07}},"verdict":"PASS"},
             {"attribute":"site","value":"south","metric":"SPECIFICITY","cases":4,
             "effect":{"difference":null,"interval":null},"verdict":"INCONCLUSIVE"}]}
            """;

    private static final VersionsCompared COMPARED = new VersionsCompared(
            "apache",
            "1.1.0",
            new ComparisonProtocol(
                    "1.0.0",
                    0.5,
                    List.of(new Margin(ComparedMetric.SENSITIVITY, 0.05)),
                    List.of(ComparedMetric.AUC, ComparedMetric.SENSITIVITY),
                    List.of(ComparedMetric.SENSITIVITY),
                    List.of("site")),
            "sha256:" + "c".repeat(64),
            new ComparisonResult(
                    "sha256:" + "d".repeat(64),
                    ANALYSIS,
                    new ComparisonFindings(
                            new ComparedCases(400, 390, 400, 200, 396, 1, 2, 1, 0.99),
                            true,
                            List.of(
                                    new MetricFinding("current.sensitivity", 0.90, 0.85, 0.94, 198),
                                    new MetricFinding("candidate.sensitivity", 0.93, 0.89, 0.96, 198),
                                    new MetricFinding("difference.sensitivity", 0.03, -0.01, 0.07, 198)),
                            List.of(new GuardrailFinding(ComparedMetric.SENSITIVITY, 0.05, Verdict.PASS)),
                            List.of(new FloorFinding(
                                    "sensitivity", 0.90, Verdict.INCONCLUSIVE, 0.95, Verdict.INCONCLUSIVE)),
                            1,
                            1,
                            List.of()),
                    Recommendation.MORE_DATA,
                    List.of("sensitivity of 1.1.0 is not shown to reach the floor 0.90")),
            new PolicyReference("clinical-thresholds", "default", "sha256:" + "e".repeat(64)),
            "https://issuer|mia",
            Stories.NOON);

    @Test
    void theReportOfAComparisonIsTheGoldenOne() throws IOException {
        var reports = new ComparisonReports(
                "test.example/log",
                digest -> digest.equals(ANALYSIS) ? Optional.of(GROUPS.getBytes(UTF_8)) : Optional.empty());
        GoldenReport.check("comparison", reports.of(new Compared(41, COMPARED)));
    }
}
