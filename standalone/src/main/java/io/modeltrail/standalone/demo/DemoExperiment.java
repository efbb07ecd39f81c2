package io.modeltrail.standalone.demo;

import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmEffect;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.Interval;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.standalone.client.ApiClient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The version that was taken back comes again, repaired, and must first show in a randomised experiment that it is not
/// worse than the one in use: designed by one person, started and concluded by others. It sees stored cases, no
/// patients.
final class DemoExperiment {

    private static final String REPAIRED = "repaired";
    private static final String REPAIRED_VERSION = "1.2.0";
    private static final double MARGIN = 0.1;
    private static final double THRESHOLD = 0.5;
    private static final int MINIMUM_PER_ARM = 500;

    private final ApiClient api;
    private final DemoOptions options;
    private final ObservationSender observations;
    private final Consumer<String> say;

    DemoExperiment(ApiClient api, DemoOptions options, ObservationSender observations, Consumer<String> say) {
        this.api = api;
        this.options = options;
        this.observations = observations;
        this.say = say;
    }

    /// Its id, once it is concluded.
    String play() {
        var id = "trial-" + UUID.randomUUID().toString().substring(0, 8);
        var experiment = RunningExperiment.start(api, id, design());
        say.accept("experiment %s: %s of %s against %s, on stored cases, half of them each"
                .formatted(id, REPAIRED_VERSION, options.model(), Registration.STABLE));
        int predictions = predict(experiment);
        var readout = experiment.awaitLabelled(predictions);
        experiment.stop("every case was seen");
        say.accept("%,d predictions with their truth; %s"
                .formatted(predictions, words(readout.effects().getFirst())));
        var winner = isShown(readout) ? REPAIRED : null;
        experiment.conclude(winner);
        say.accept(
                winner == null
                        ? "concluded and signed: nothing is shown, control stays"
                        : "concluded and signed: %s is not worse and may come again".formatted(REPAIRED_VERSION));
        return id;
    }

    private ExperimentDesign design() {
        return new ExperimentDesign(
                options.model(),
                Hypothesis.NON_INFERIORITY,
                List.of(
                        new ExperimentArm("control", Registration.STABLE, 5000),
                        new ExperimentArm(REPAIRED, REPAIRED_VERSION, 5000)),
                List.of(new OutcomePlan(
                        "correct", OutcomeKind.PROPORTION, Better.HIGHER, MARGIN, MARGIN, 0.8, null, null)),
                List.of(new OutcomePlan("latencyMs", OutcomeKind.MEAN, Better.LOWER, 10, 10, 20, 10.0, null)),
                new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, MINIMUM_PER_ARM, Correction.HOLM),
                List.of(),
                List.of(),
                null,
                false);
    }

    /// Each patient is predicted by the version of their arm, which is computed here; the truth comes later. Returns
    /// how
    /// many were predicted.
    private int predict(RunningExperiment experiment) {
        int predicted = 0;
        for (var patient : options.cases()) {
            var subject = "%s-%s".formatted(experiment.id(), patient.caseId());
            var arm = experiment.assignment().arm(subject);
            long begin = System.nanoTime();
            var score = arm.equals(REPAIRED) ? patient.canaryScore() : patient.stableScore();
            if (score != null) {
                observations.send(observation(experiment.id(), arm, subject, score, begin));
                observations.send(new Label(null, subject, subject, patient.truth(), Instant.now()));
                predicted++;
            }
        }
        observations.flush();
        return predicted;
    }

    private Observation observation(String experiment, String arm, String subject, double score, long begin) {
        return new Observation(
                "o-" + subject,
                subject,
                Instant.now(),
                options.model(),
                arm.equals(REPAIRED) ? REPAIRED_VERSION : Registration.STABLE,
                null,
                experiment,
                arm,
                subject,
                (System.nanoTime() - begin) / 1e6,
                Outcome.OK,
                score,
                score >= THRESHOLD,
                null,
                null,
                Map.of(),
                Map.of());
    }

    private static boolean isShown(Readout readout) {
        var effect = readout.effects().getFirst();
        return (effect.verdict() == OutcomeVerdict.NON_INFERIOR || effect.verdict() == OutcomeVerdict.SUPERIOR)
                && readout.guardrails().stream().allMatch(it -> it.verdict() == GuardrailVerdict.SAFE);
    }

    private static String words(ArmEffect effect) {
        return "%s is right more often by %s %s: %s"
                .formatted(REPAIRED_VERSION, number(effect.estimate()), bounds(effect.sequential()), effect.verdict());
    }

    private static String bounds(@Nullable Interval interval) {
        return interval == null ? "[?]" : "[%s, %s]".formatted(number(interval.lower()), number(interval.upper()));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "?" : String.format(Locale.ROOT, "%.4f", value);
    }
}
