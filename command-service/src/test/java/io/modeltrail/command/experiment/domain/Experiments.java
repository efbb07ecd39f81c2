package io.modeltrail.command.experiment.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.command.domain.VersionStatus.HotfixDebt;
import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmEffect;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentCommand;
import io.modeltrail.events.experiment.ExperimentCommand.ApproveExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.DesignExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.RecordReadout;
import io.modeltrail.events.experiment.ExperimentCommand.ReportExperimentHarm;
import io.modeltrail.events.experiment.ExperimentCommand.StartExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.StopExperiment;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.GuardrailFinding;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.Interval;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.experiment.ReadoutQuality;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.wire.Digests;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The experiment e-1: version 1.1.0, and 1.2.0, against 1.0.0.
final class Experiments {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String DESIGNER = "https://idp.example|mia";
    static final String REVIEWER = "https://idp.example|carl";
    static final String OPERATOR = "https://idp.example|rita";

    static final OutcomePlan CORRECT =
            new OutcomePlan("correct", OutcomeKind.PROPORTION, Better.HIGHER, 0.05, 0.25, 0.5, null, null);
    static final OutcomePlan SAFETY =
            new OutcomePlan("safety", OutcomeKind.MEAN, Better.HIGHER, 0.01, 0.01, 0.95, 0.1, null);
    static final OutcomePlan LATENCY =
            new OutcomePlan("latencyMs", OutcomeKind.QUANTILE, Better.LOWER, 50, 50, 200, 80.0, 0.95);
    static final List<ExperimentArm> ARMS = List.of(
            new ExperimentArm("control", "1.0.0", 8_000),
            new ExperimentArm("new", "1.1.0", 1_000),
            new ExperimentArm("newer", "1.2.0", 1_000));
    static final ExperimentDesign DESIGN = design(Hypothesis.SUPERIORITY, List.of(CORRECT), 100);
    static final Allocation FIRST = Allocations.first(weights(8_000, 1_000, 1_000), "e-1");
    static final List<InputRange> OFFSETS = List.of(new InputRange("observations", 0, 0, 999));

    private Experiments() {}

    static VersionStatus in(VersionStanding standing) {
        return new VersionStatus(standing, Phase.CLINICALINV, HotfixDebt.none());
    }

    static ExperimentDesign design(Hypothesis hypothesis, List<OutcomePlan> primary, int minimumPerArm) {
        return new ExperimentDesign(
                "apache",
                hypothesis,
                ARMS,
                primary,
                List.of(SAFETY, LATENCY),
                new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.9, minimumPerArm, Correction.NONE),
                List.of(),
                List.of("site"),
                null,
                true);
    }

    static List<ArmWeight> weights(int control, int fresh, int newer) {
        return List.of(new ArmWeight("control", control), new ArmWeight("new", fresh), new ArmWeight("newer", newer));
    }

    static Scenario<ExperimentCommand, Experiment, ExperimentEvent> with(Function<String, VersionStatus> statuses) {
        return new Scenario<>(
                Experiment.initial(),
                Experiment::evolve,
                (command, state) -> ExperimentDecider.decide(command, state, statuses));
    }

    static Scenario<ExperimentCommand, Experiment, ExperimentEvent> experiment() {
        return with(_ -> in(VersionStanding.APPROVED));
    }

    static Scenario<ExperimentCommand, Experiment, ExperimentEvent> designed() {
        return experiment().having(design(DESIGN));
    }

    static Scenario<ExperimentCommand, Experiment, ExperimentEvent> running() {
        return designed().having(approve()).having(start());
    }

    static Scenario<ExperimentCommand, Experiment, ExperimentEvent> stopped() {
        return running().having(stop());
    }

    static DesignExperiment design(ExperimentDesign design) {
        return new DesignExperiment("e-1", design, DESIGNER, NOON);
    }

    static ApproveExperiment approve() {
        return new ApproveExperiment("e-1", REVIEWER, "clinical approval", Digests.of(DESIGN), null, NOON);
    }

    static StartExperiment start() {
        return new StartExperiment("e-1", null, OPERATOR, NOON);
    }

    static StopExperiment stop() {
        return new StopExperiment("e-1", "enough", OPERATOR, NOON);
    }

    static ReportExperimentHarm harm(String metric, String arm, @Nullable Double lower, @Nullable Double upper) {
        return new ReportExperimentHarm("e-1", finding(metric, arm, lower, upper), OFFSETS, NOON);
    }

    static GuardrailFinding finding(String metric, String arm, @Nullable Double lower, @Nullable Double upper) {
        return new GuardrailFinding(metric, arm, 0.01, null, new Interval(lower, upper), GuardrailVerdict.HARM);
    }

    static RecordReadout record(Readout readout) {
        return new RecordReadout("e-1", readout, NOON);
    }

    /// `fresh` and `newer` are the verdicts on `correct`, `safety` and `latency` those on the guardrails of arm `new`.
    static Readout readout(
            OutcomeVerdict fresh,
            OutcomeVerdict newer,
            GuardrailVerdict safety,
            GuardrailVerdict latency,
            ReadoutQuality quality) {
        return new Readout(
                "e-1",
                Digests.of(DESIGN),
                17,
                List.of(1),
                OFFSETS,
                List.of(),
                true,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(effect("new", fresh), effect("newer", newer)),
                List.of(
                        judged("safety", "new", safety),
                        judged("latencyMs", "new", latency),
                        judged("safety", "newer", GuardrailVerdict.SAFE),
                        judged("latencyMs", "newer", GuardrailVerdict.SAFE)),
                quality);
    }

    static ArmEffect effect(String arm, OutcomeVerdict verdict) {
        return new ArmEffect("correct", arm, 0.2, new Interval(0.1, 0.3), null, null, null, null, null, null, verdict);
    }

    private static GuardrailFinding judged(String metric, String arm, GuardrailVerdict verdict) {
        return new GuardrailFinding(metric, arm, 0.01, 0.0, new Interval(-0.005, 0.005), verdict);
    }
}
