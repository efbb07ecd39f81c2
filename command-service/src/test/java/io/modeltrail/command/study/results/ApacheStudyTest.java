package io.modeltrail.command.study.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.Endpoint;
import io.modeltrail.events.validation.EndpointGoal;
import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.SampleSize;
import io.modeltrail.events.validation.StudyFindings;
import io.modeltrail.events.validation.SubgroupPlan;
import io.modeltrail.stats.validation.FindingsSummary;
import io.modeltrail.stats.validation.StudyAnalysis;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// A retrospective study of APACHE IVa against IV on the stays of the eICU demo, as its results would be uploaded,
/// finds
/// what R 4.2.2 and pROC 1.18.0 find.
class ApacheStudyTest {

    private static final Path FILE = shared().resolve("data/eicu_demo_apache_iv_iva.csv");

    private static final AnalysisPlan PLAN = new AnalysisPlan(
            List.of(
                    new Endpoint(EndpointMetric.AUC, EndpointGoal.REACHES, 0.8, 0.86, null),
                    new Endpoint(EndpointMetric.SENSITIVITY, EndpointGoal.NON_INFERIOR, 0.05, 0.8, 0.8)),
            List.of(new Endpoint(EndpointMetric.SPECIFICITY, EndpointGoal.SUPERIOR, 0, 0.75, 0.72)),
            new SampleSize(1_800, 0.08, null, null),
            0.1,
            "APACHE IV",
            new SubgroupPlan(List.of("hospital", "gender"), 0.1, 30),
            0.9);

    @Test
    void theFindingsAreThoseOfR() throws IOException {
        assumeTrue(Files.exists(FILE), "SKIPPED: the eICU predictions are not beside this checkout");

        var found = analyse(row -> row.get("patientunitstayid"));

        assertThat(found.flow().cases()).isEqualTo(1838);
        assertThat(found.flow().decided()).isEqualTo(1683);
        assertThat(found.flow().missing()).isEqualTo(155);
        assertThat(found.clustered()).isFalse();
        assertFinding(found, "coverage", 1683 / 1838.0, 5e-7);
        assertInterval(found, "auc", .862047, .834704, .889389);
        assertInterval(found, "comparator.auc", .861143, .833649, .888636);
        assertFinding(found, "gain.auc", .862047 - .861143, 1e-6);
        assertFinding(found, "brier", .061429, 5e-7);
        assertFinding(found, "comparator.brier", .062537, 5e-7);
        assertFinding(found, "calibration_slope", .9912, 5e-5);
        assertFinding(found, "calibration_intercept", -.347, 5e-4);
        assertFinding(found, "comparator.calibration_slope", .9378, 5e-5);
        assertFinding(found, "sensitivity", .7842, 5e-5);
        assertFinding(found, "comparator.sensitivity", .7986, 5e-5);
        assertFinding(found, "specificity", .7468, 5e-5);
        assertFinding(found, "comparator.specificity", .7254, 5e-5);
        assertThat(found.endpoints()).extracting(one -> one.met()).containsExactly(true, false, true);
        assertThat(found.subgroupsTooSmall()).isGreaterThan(100);
    }

    @Test
    void mcNemarCountsAreThoseOfR() throws IOException {
        assumeTrue(Files.exists(FILE), "SKIPPED: the eICU predictions are not beside this checkout");

        var accuracy = analysis(row -> row.get("patientunitstayid")).comparisons().stream()
                .filter(one -> one.metric() == EndpointMetric.ACCURACY)
                .findFirst()
                .orElseThrow()
                .discordance()
                .orElseThrow();

        assertThat(accuracy.onlyModelRight()).isEqualTo(59);
        assertThat(accuracy.onlyComparatorRight()).isEqualTo(28);
        assertThat(accuracy.exactP()).isCloseTo(.001169, within(5e-7));
    }

    /// 1683 scored stays belong to 1449 patients: intervals are wider, estimates are the same.
    @Test
    void staysOfOnePatientAreACluster() throws IOException {
        assumeTrue(Files.exists(FILE), "SKIPPED: the eICU predictions are not beside this checkout");

        var found = analyse(row -> row.get("uniquepid"));

        assertThat(found.clustered()).isTrue();
        assertFinding(found, "auc", .862047, 5e-7);
        var auc = finding(found, "auc");
        assertThat(auc.upper() - auc.lower()).isNotCloseTo(.889389 - .834704, within(1e-6));
    }

    @Test
    void theSameCasesGiveTheSameBytes() throws IOException {
        assumeTrue(Files.exists(FILE), "SKIPPED: the eICU predictions are not beside this checkout");

        assertThat(analysis(row -> row.get("uniquepid")).canonicalJson())
                .isEqualTo(analysis(row -> row.get("uniquepid")).canonicalJson());
    }

    private static StudyFindings analyse(Function<CSVRecord, String> subject) throws IOException {
        return FindingsSummary.of(analysis(subject));
    }

    private static StudyAnalysis analysis(Function<CSVRecord, String> subject) throws IOException {
        var text = new StringBuilder("caseId,subject,truth,score,comparatorScore,hospital,gender\n");
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(FILE))) {
            for (var row : rows) {
                text.append("%s,s-%s,%s,%s,%s,h-%s,%s\n"
                        .formatted(
                                row.get("patientunitstayid"),
                                subject.apply(row),
                                row.get("actualhospitalmortality").equals("EXPIRED"),
                                score(row.get("p_hosp_iva")),
                                score(row.get("p_hosp_iv")),
                                row.get("hospitalid"),
                                row.get("gender")));
            }
        }
        var results =
                ResultsReader.read(new ByteArrayInputStream(text.toString().getBytes(UTF_8)), "text/csv", PLAN);
        assertThat(results.faults()).isEmpty();
        return StudyAnalysis.of(PLAN, "sha256:" + "0".repeat(64), "sha256:" + "1".repeat(64), results.cases());
    }

    /// -1 means "not computed" there.
    private static String score(String given) {
        return given.startsWith("-1") ? "" : given;
    }

    private static void assertInterval(StudyFindings found, String metric, double value, double lower, double upper) {
        var finding = finding(found, metric);
        assertThat(finding.value()).isCloseTo(value, within(5e-7));
        assertThat(finding.lower()).isCloseTo(lower, within(5e-7));
        assertThat(finding.upper()).isCloseTo(upper, within(5e-7));
    }

    private static void assertFinding(StudyFindings found, String metric, double value, double tolerance) {
        assertThat(finding(found, metric).value()).as(metric).isCloseTo(value, within(tolerance));
    }

    private static MetricFinding finding(StudyFindings found, String metric) {
        return found.findings().stream()
                .filter(one -> one.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    /// Reference material lies beside a checkout, where it lies at all.
    private static Path shared() {
        var given = System.getenv("MODELTRAIL_SHARED");
        return given == null ? Path.of("../../shared") : Path.of(given);
    }
}
