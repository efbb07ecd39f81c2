package io.modeltrail.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.ArmMetric;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.standalone.demo.ObservationSender;
import io.modeltrail.standalone.demo.PredictedCase;
import io.modeltrail.standalone.demo.RunningExperiment;
import io.modeltrail.standalone.replay.PredictionFile;
import io.modeltrail.standalone.replay.ReplayOptions;
import io.modeltrail.standalone.replay.ReplayOptions.VersionColumn;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Real stays through experiments on the running system: what each arm shows must be what R shows of its version.
class ReplayedExperimentTest {

    private static final double THRESHOLD = 0.1;
    private static final double MARGIN = 0.05;
    private static final int STAYS = 1838;
    private static final int SCORED = 1683;

    @Test
    void eachArmShowsWhatItsVersionShowsInR() {
        var stays = stays("patientunitstayid");
        try (var api = RunningSystem.client()) {
            var experiment = RunningExperiment.start(api, "eicu-ab", design("eicu-ab-model", 1400));
            send(sender -> stays.forEach(stay -> {
                observe(sender, experiment, stay, pseudonym(experiment, stay, "iv"), stay.stableScore());
                observe(sender, experiment, stay, pseudonym(experiment, stay, "iva"), stay.canaryScore());
            }));
            var readout = experiment.awaitLabelled(2 * SCORED);

            assertThat(readout.outside()).isZero();
            assertThat(readout.counts()).hasSize(2).allSatisfy(count -> {
                assertThat(count.subjects()).isEqualTo(STAYS);
                assertThat(count.labelled()).isEqualTo(SCORED);
                assertThat(count.crossovers()).isZero();
            });
            assertArm(readout, "iv", .7986, .7254, .062537);
            assertArm(readout, "iva", .7842, .7468, .061429);
            // One version for each patient shows less than both versions for each: there p is .001169 (McNemar).
            assertThat(readout.effects()).first().satisfies(effect -> {
                assertThat(number(effect.estimate())).isCloseTo(.7468 - .7254, within(1e-4));
                assertThat(number(effect.p())).isBetween(.1, .3);
                var bounds = Objects.requireNonNull(effect.sequential());
                assertThat(number(bounds.lower())).isBetween(-MARGIN, 0.0);
                assertThat(number(bounds.upper())).isPositive();
                assertThat(effect.verdict()).isEqualTo(OutcomeVerdict.NON_INFERIOR);
            });
            experiment.stop("enough");
        }
    }

    /// Patients have up to several stays each, and both arms the scores of the same version.
    @Test
    void aVersionAgainstItselfRaisesNoAlarm() {
        var stays = stays("uniquepid");
        try (var api = RunningSystem.client()) {
            var experiment = RunningExperiment.start(api, "eicu-aa", design("eicu-aa-model", 500));
            send(sender -> stays.forEach(
                    stay -> observe(sender, experiment, stay, "p-" + stay.subject(), stay.stableScore())));
            var readout = experiment.awaitLabelled(SCORED);

            assertThat(readout.counts().stream()
                            .mapToLong(ArmCount::observations)
                            .sum())
                    .isEqualTo(STAYS);
            assertThat(readout.quality().sampleRatioHolds()).isTrue();
            assertThat(readout.quality().minimumReached()).isTrue();
            assertThat(readout.effects())
                    .allSatisfy(effect -> assertThat(effect.verdict())
                            .isIn(OutcomeVerdict.INCONCLUSIVE, OutcomeVerdict.NON_INFERIOR));
            assertThat(readout.guardrails())
                    .isNotEmpty()
                    .allSatisfy(finding ->
                            assertThat(finding.verdict()).isNotIn(GuardrailVerdict.HARM, GuardrailVerdict.NO_DATA));
            assertThat(experiment.state().path("state").asString()).isEqualTo("RUNNING");
            experiment.stop("enough");
        }
    }

    private static void assertArm(
            Readout readout, String arm, double sensitivity, double specificity, double brierScore) {
        assertThat(share(readout, arm, "sensitivity")).isCloseTo(sensitivity, within(5e-5));
        assertThat(share(readout, arm, "specificity")).isCloseTo(specificity, within(5e-5));
        assertThat(share(readout, arm, "brier")).isCloseTo(brierScore, within(5e-7));
        assertThat(metric(readout, arm, "sensitivity").samples()).isEqualTo(139);
        assertThat(metric(readout, arm, "brier").missing()).isEqualTo(STAYS - SCORED);
    }

    private static double share(Readout readout, String arm, String name) {
        var metric = metric(readout, arm, name);
        return metric.sum().doubleValue() / 1e6 / metric.samples();
    }

    private static ArmMetric metric(Readout readout, String arm, String name) {
        return readout.statistics().stream()
                .filter(metric -> metric.arm().equals(arm) && metric.metric().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ExperimentDesign design(String model, int minimumPerArm) {
        return new ExperimentDesign(
                model,
                Hypothesis.SUPERIORITY,
                List.of(new ExperimentArm("iv", "1.0.0", 5000), new ExperimentArm("iva", "1.1.0", 5000)),
                List.of(new OutcomePlan(
                        "specificity", OutcomeKind.PROPORTION, Better.HIGHER, MARGIN, 0.08, 0.75, null, null)),
                List.of(
                        new OutcomePlan(
                                "sensitivity", OutcomeKind.PROPORTION, Better.HIGHER, 0.1, 0.05, 0.8, null, null),
                        new OutcomePlan("brier", OutcomeKind.MEAN, Better.LOWER, 0.03, 0.01, 0.06, 0.15, null),
                        new OutcomePlan("error", OutcomeKind.PROPORTION, Better.LOWER, 0.02, 0.005, 0.01, null, null)),
                new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, minimumPerArm, Correction.HOLM),
                List.of(),
                List.of(),
                null,
                false);
    }

    /// Subjects follow their bucket; here each stay takes part once in either arm.
    private static String pseudonym(RunningExperiment experiment, PredictedCase stay, String arm) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> "s-" + stay.subject() + "-" + i)
                .filter(subject -> experiment.assignment().arm(subject).equals(arm))
                .findFirst()
                .orElseThrow();
    }

    /// A prediction, and its truth as a label.
    private static void observe(
            ObservationSender sender,
            RunningExperiment experiment,
            PredictedCase stay,
            String subject,
            @Nullable Double score) {
        var arm = experiment.assignment().arm(subject);
        var caseId = experiment.id() + "-" + stay.caseId() + "-" + arm;
        double truth = stay.truth() ? 1 : 0;
        sender.send(new Observation(
                caseId,
                caseId,
                Instant.now(),
                experiment.id() + "-model",
                arm.equals("iv") ? "1.0.0" : "1.1.0",
                null,
                experiment.id(),
                arm,
                subject,
                0,
                Outcome.OK,
                score,
                score == null ? null : score >= THRESHOLD,
                null,
                null,
                score == null ? Map.of() : Map.of("brier", (score - truth) * (score - truth)),
                Map.of()));
        sender.send(new Label(null, caseId, subject, stay.truth(), Instant.now()));
    }

    private static void send(Consumer<ObservationSender> all) {
        try (var sender = new ObservationSender(RunningSystem.options().bootstrapServers())) {
            all.accept(sender);
            sender.flush();
        }
    }

    private static List<PredictedCase> stays(String subjectColumn) {
        assumeTrue(Files.exists(ReplayTest.APACHE), "SKIPPED: the eICU predictions are not beside this checkout");
        return PredictionFile.read(new ReplayOptions(
                ReplayTest.APACHE,
                "apache",
                new VersionColumn("1.0.0", "p_hosp_iv"),
                new VersionColumn("1.1.0", "p_hosp_iva"),
                "actualhospitalmortality",
                "EXPIRED",
                subjectColumn,
                THRESHOLD,
                "-1"));
    }

    private static double number(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }
}
