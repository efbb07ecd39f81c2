package io.modeltrail.stats.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.stats.comparison.study.ComparedMetric;
import io.modeltrail.stats.comparison.study.ComparisonPlan;
import io.modeltrail.stats.comparison.study.ComparisonPolicy;
import io.modeltrail.stats.comparison.study.MetricFinding;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.comparison.study.Reading;
import io.modeltrail.stats.comparison.study.Recommendation;
import io.modeltrail.stats.comparison.study.VersionComparison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// The whole comparison of APACHE IV and IVa on the eICU stays, against R 4.2.2: equal areas hide a better calibrated,
/// more specific version, and the verdict depends on the threshold.
class MortalityStudyTest {

    @Test
    void comparesAsInR() throws IOException {
        var comparison = VersionComparison.of(plan(0.1), stays(false));

        assertThat(comparison.cases().answeredByBoth()).isEqualTo(1683);
        assertThat(comparison.cases().coverage().orElseThrow()).isCloseTo(.916, within(5e-4));
        assertMcNemar(comparison, 28, 59, .001169);
        var brier = metric(comparison, ComparedMetric.BRIER).effect();
        assertThat(brier.first().orElseThrow()).isCloseTo(.062537, within(5e-7));
        assertThat(brier.second().orElseThrow()).isCloseTo(.061429, within(5e-7));
        var areas = metric(comparison, ComparedMetric.AUC).effect();
        assertThat(areas.p().orElseThrow()).isCloseTo(.813739, within(5e-7));
        assertThat(areas.secondInterval().orElseThrow().lower()).isCloseTo(.834704, within(1e-6));
        assertThat(comparison.calibration()).hasValueSatisfying(found -> {
            assertThat(found.first().observedToExpected().orElseThrow()).isCloseTo(.7199, within(5e-5));
            assertThat(found.second().observedToExpected().orElseThrow()).isCloseTo(.7932, within(5e-5));
            assertThat(found.first().slope().orElseThrow().value()).isCloseTo(.9378, within(5e-5));
            assertThat(found.second().slope().orElseThrow().value()).isCloseTo(.9912, within(5e-5));
            assertThat(found.first().intercept().orElseThrow().value()).isCloseTo(-.574, within(5e-4));
            assertThat(found.second().intercept().orElseThrow().value()).isCloseTo(-.347, within(5e-4));
        });
        assertThat(metric(comparison, ComparedMetric.SPECIFICITY).superior()).isTrue();
        assertThat(metric(comparison, ComparedMetric.AUC).superior()).isFalse();
    }

    @Test
    void theThresholdDecides() throws IOException {
        assertMcNemar(VersionComparison.of(plan(0.2), stays(false)), 15, 48, .000038);
        assertMcNemar(VersionComparison.of(plan(0.5), stays(false)), 6, 9, .607);
    }

    @Test
    void patientsWithSeveralStaysWidenTheInterval() throws IOException {
        var apart = VersionComparison.of(plan(0.1), stays(false));
        var together = VersionComparison.of(plan(0.1), stays(true));

        assertThat(together.clustered()).isTrue();
        assertThat(metric(together, ComparedMetric.SPECIFICITY)
                        .effect()
                        .interval()
                        .orElseThrow()
                        .lower())
                .isLessThan(metric(apart, ComparedMetric.SPECIFICITY)
                        .effect()
                        .interval()
                        .orElseThrow()
                        .lower());
        assertThat(together.recommendation()).isEqualTo(Recommendation.REJECT);
        assertThat(together.reasons())
                .anyMatch(reason -> reason.startsWith("sensitivity of 1.1.0 lies below the floor"));
    }

    private static void assertMcNemar(VersionComparison comparison, long b, long c, double exactP) {
        assertThat(metric(comparison, ComparedMetric.ACCURACY).counts()).hasValueSatisfying(counts -> {
            assertThat(counts.onlyFirstRight()).isEqualTo(b);
            assertThat(counts.onlySecondRight()).isEqualTo(c);
            assertThat(counts.exactP()).isCloseTo(exactP, within(exactP > .1 ? 5e-4 : 5e-7));
        });
    }

    private static MetricFinding metric(VersionComparison comparison, ComparedMetric wanted) {
        return comparison.metrics().stream()
                .filter(one -> one.metric() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private static ComparisonPlan plan(double threshold) {
        return new ComparisonPlan(
                "1.0.0",
                "1.1.0",
                threshold,
                Map.of(ComparedMetric.SENSITIVITY, 0.05, ComparedMetric.AUC, 0.02),
                EnumSet.of(ComparedMetric.SPECIFICITY, ComparedMetric.AUC),
                EnumSet.of(ComparedMetric.SENSITIVITY, ComparedMetric.AUC),
                List.of("gender"),
                ComparisonPolicy.standard());
    }

    private static List<PairedPrediction> stays(boolean byPatient) throws IOException {
        try (var csv = CSVParser.parse(
                SharedFolder.file("data/eicu_demo_apache_iv_iva.csv"),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return csv.getRecords().stream()
                    .map(stay -> new PairedPrediction(
                            stay.get("patientunitstayid"),
                            stay.get(byPatient ? "uniquepid" : "patientunitstayid"),
                            Optional.of(stay.get("actualhospitalmortality").equals("EXPIRED")),
                            reading(stay, "p_hosp_iv"),
                            reading(stay, "p_hosp_iva"),
                            Map.of("gender", stay.get("gender"))))
                    .toList();
        }
    }

    private static Reading reading(CSVRecord stay, String column) {
        var text = stay.get(column);
        return text.equals("-1") ? new Reading.Missing() : new Reading.Score(Double.parseDouble(text));
    }
}
