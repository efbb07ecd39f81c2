package io.modeltrail.stats.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.ArmEffect;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.Interval;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.experiment.KnownExperiments;
import io.modeltrail.stats.reference.SharedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Patients of a published trial through the topology: rectal indomethacin against pancreatitis after endoscopy, 27 of
/// 295 against 52 of 307, four sites. Elmunzer et al. (2012) N Engl J Med 366:1414.
class PublishedTrialTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final List<ArmWeight> WEIGHTS =
            List.of(new ArmWeight("placebo", 5000), new ArmWeight("indomethacin", 5000));
    private static final Assignment ASSIGNMENT = new Assignment(Allocations.first(WEIGHTS, "trial"));
    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    @Test
    void theTrialGivesItsPublishedResult() throws IOException {
        Readout readout = readout(List.of());

        assertThat(readout.counts()).extracting(ArmCount::subjects).containsExactly(295L, 307L);
        assertThat(readout.quality().sampleRatioHolds()).isTrue();
        ArmEffect effect = readout.effects().getFirst();
        assertThat(number(effect.estimate())).isCloseTo(27.0 / 295 - 52.0 / 307, within(1e-12));
        // Mantel and Haenszel's test of one table is the chi-square test (p .004682 in R) times (n - 1) / n.
        assertThat(number(effect.p())).isCloseTo(0.004682, within(5e-5));
        Interval bounds = Objects.requireNonNull(effect.fixedHorizon());
        // R's Wald interval of placebo - indomethacin is [.02453, .13118]; this one is Miettinen and Nurminen's.
        assertThat(number(bounds.lower())).isCloseTo(-0.13118, within(2e-3));
        assertThat(number(bounds.upper())).isCloseTo(-0.02453, within(2e-3));
        assertThat(effect.verdict()).isEqualTo(OutcomeVerdict.SUPERIOR);
        assertThat(Objects.requireNonNull(effect.posterior()).probabilityBetter())
                .isBetween(0.99, 0.9999);
    }

    @Test
    void sitesAreNotPooledAndSayTheSame() throws IOException {
        Readout readout = readout(List.of("site"));

        ArmEffect effect = readout.effects().getFirst();
        var stratified = Objects.requireNonNull(effect.stratified());
        assertThat(stratified.method()).contains("Mantel-Haenszel");
        assertThat(readout.counts().stream().map(ArmCount::stratum).distinct()).hasSize(4);
        assertThat(number(stratified.estimate())).isCloseTo(-0.0779, within(0.01));
        assertThat(number(effect.p())).isLessThan(0.01);
    }

    private static Readout readout(List<String> strata) throws IOException {
        var design = new ExperimentDesign(
                "prevention",
                Hypothesis.SUPERIORITY,
                List.of(new ExperimentArm("placebo", "1.0.0", 5000), new ExperimentArm("indomethacin", "1.1.0", 5000)),
                List.of(new OutcomePlan(
                        "pancreatitis", OutcomeKind.PROPORTION, Better.LOWER, 0.05, 0.05, 0.1, null, null)),
                List.of(),
                new AnalysisPlan(AnalysisMethod.FIXED_HORIZON, 0.05, 0.8, 295, Correction.HOLM),
                List.of(),
                strata,
                null,
                false);
        var log = new KnownExperiments();
        log.fold(new ExperimentDesigned("trial", design, DIGEST, "ada", NOON), 0);
        log.fold(
                new ExperimentStarted("trial", Allocations.first(WEIGHTS, "trial"), DIGEST, List.of(), "ada", NOON), 1);
        try (var worker = new Worker(StatisticsSettings.defaults(), NOON, log);
                var csv =
                        CSVParser.parse(SharedFolder.file("data/indo_rct.csv"), StandardCharsets.UTF_8, WITH_HEADER)) {
            for (CSVRecord patient : csv) {
                Observation observation = observation(patient, worker.now());
                worker.observes(observation.subject(), ObservationJson.write(observation));
            }
            worker.passes(Duration.ofSeconds(1));
            worker.passes(Duration.ofSeconds(1));
            return worker.readouts().getLast();
        }
    }

    private static Observation observation(CSVRecord patient, Instant at) {
        boolean treated = patient.get("rx").equals("1_indomethacin");
        String arm = treated ? "indomethacin" : "placebo";
        return new Observation(
                "o-" + patient.get("id"),
                null,
                at,
                "prevention",
                treated ? "1.1.0" : "1.0.0",
                null,
                "trial",
                arm,
                pseudonym(patient.get("id"), arm),
                1,
                Outcome.OK,
                null,
                null,
                null,
                null,
                Map.of("pancreatitis", patient.get("outcome").equals("1_yes") ? 1.0 : 0.0),
                Map.of("site", patient.get("site")));
    }

    /// The trial drew its arms by lot; here the pseudonym is chosen so that its bucket gives the arm that was drawn.
    private static String pseudonym(String id, String arm) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> "p-" + id + "-" + i)
                .filter(subject -> ASSIGNMENT.arm(subject).equals(arm))
                .findFirst()
                .orElseThrow();
    }

    private static double number(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }
}
