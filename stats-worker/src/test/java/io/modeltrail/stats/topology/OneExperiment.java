package io.modeltrail.stats.topology;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.stats.experiment.KnownExperiments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What tests of one experiment share: its design, its first allocation, and observations that follow an allocation.
final class OneExperiment {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String DIGEST = "sha256:" + "ab".repeat(32);
    static final ExperimentDesign DESIGN = new ExperimentDesign(
            "apache",
            Hypothesis.SUPERIORITY,
            List.of(new ExperimentArm("control", "1.0.0", 5000), new ExperimentArm("new", "1.1.0", 5000)),
            List.of(new OutcomePlan("correct", OutcomeKind.PROPORTION, Better.HIGHER, 0.05, 0.05, 0.8, null, null)),
            List.of(new OutcomePlan("error", OutcomeKind.PROPORTION, Better.LOWER, 0.02, 0.005, 0.01, null, null)),
            new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, 50, Correction.HOLM),
            List.of(),
            List.of("sex"),
            null,
            false);
    static final Allocation FIRST = Allocations.first(weights(5000), "e-1");

    private OneExperiment() {}

    static List<ArmWeight> weights(int treatment) {
        return List.of(new ArmWeight("control", 10_000 - treatment), new ArmWeight("new", treatment));
    }

    static KnownExperiments started() {
        var log = new KnownExperiments();
        log.fold(new ExperimentDesigned("e-1", DESIGN, DIGEST, "ada", NOON), 0);
        log.fold(new ExperimentStarted("e-1", FIRST, DIGEST, List.of(), "ada", NOON), 1);
        return log;
    }

    static Observation observation(Allocation by, int subject, Instant at, Outcome outcome) {
        String id = "s-" + subject;
        String arm = new Assignment(by).arm(id);
        return new Observation(
                "o-" + subject,
                "c-" + subject,
                at,
                "apache",
                arm.equals("new") ? "1.1.0" : "1.0.0",
                null,
                "e-1",
                arm,
                id,
                20,
                outcome,
                outcome == Outcome.OK ? 0.9 : null,
                outcome == Outcome.OK ? true : null,
                null,
                null,
                Map.of(),
                Map.of("sex", subject % 2 == 0 ? "F" : "M"));
    }

    static void observes(Worker worker, Observation observation) {
        worker.observes(observation.subject(), ObservationJson.write(observation));
    }

    static Label label(int subject, boolean truth) {
        return new Label(null, "c-" + subject, "s-" + subject, truth, NOON);
    }

    static Readout last(Worker worker) {
        for (int i = 0; i < 8; i++) {
            worker.passes(Duration.ofMillis(250));
        }
        return worker.readouts().getLast();
    }
}
