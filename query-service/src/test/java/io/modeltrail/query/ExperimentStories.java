package io.modeltrail.query;

import static io.modeltrail.query.Stories.DIGEST;
import static io.modeltrail.query.Stories.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmEffect;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.EligibilityRule;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentApproved;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentConcluded;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.ExperimentEvent.SafetyStopTriggered;
import io.modeltrail.events.experiment.ExperimentEvent.SampleRatioMismatchFound;
import io.modeltrail.events.experiment.GuardrailFinding;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.Interval;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.PlannedSampleSize;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.experiment.ReadoutQuality;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.wire.Digests;
import java.util.List;

/// The life of an experiment that a guardrail stops.
public final class ExperimentStories {

    public static final ExperimentDesign DESIGN = new ExperimentDesign(
            "apache",
            Hypothesis.SUPERIORITY,
            List.of(new ExperimentArm("control", "1.0.0", 5_000), new ExperimentArm("new", "1.1.0", 5_000)),
            List.of(new OutcomePlan("correct", OutcomeKind.PROPORTION, Better.HIGHER, 0.02, 0.05, 0.8, null, null)),
            List.of(new OutcomePlan("safety", OutcomeKind.MEAN, Better.HIGHER, 0.01, 0.01, 0.95, 0.1, null)),
            new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, 1_000, Correction.HOLM),
            List.of(new EligibilityRule("ageBand", List.of("adult", "old age"))),
            List.of("site"),
            null,
            true);

    private static final List<InputRange> OFFSETS = List.of(new InputRange("observations", 0, 3, 42));
    private static final String REVIEWER = "https://issuer|grace";
    private static final String OPERATOR = "https://issuer|op";

    private ExperimentStories() {}

    /// In this order: designed, approved, started, shares changed, mismatch, harm, stopped, read out, concluded.
    public static List<Event> harmed(String id) {
        var readout = readout(id);
        return List.of(
                new ExperimentDesigned(id, DESIGN, Digests.of(DESIGN), "https://issuer|ada", NOON),
                new ExperimentApproved(id, REVIEWER, "fit", Digests.of(DESIGN), null, NOON.plusSeconds(1)),
                new ExperimentStarted(
                        id,
                        Allocations.first(weights(5_000), id),
                        Digests.of(DESIGN),
                        List.of(new PlannedSampleSize("correct", "new", 0.05, 906)),
                        OPERATOR,
                        NOON.plusSeconds(2)),
                new AllocationChanged(
                        id,
                        Allocations.next(Allocations.first(weights(5_000), id), weights(10_000)),
                        OPERATOR,
                        NOON.plusSeconds(3)),
                new SampleRatioMismatchFound(id, 1, 24.5, 1e-6, OFFSETS, NOON.plusSeconds(4)),
                new SafetyStopTriggered(id, harm(), OFFSETS, "safety-stop-" + id, NOON.plusSeconds(5)),
                new ExperimentStopped(id, "control", "guardrail safety says harm", null, NOON.plusSeconds(5)),
                new ReadoutRecorded(id, readout, Digests.of(readout), NOON.plusSeconds(6)),
                new ExperimentConcluded(
                        id,
                        null,
                        readout.effects(),
                        Digests.of(readout),
                        OFFSETS,
                        REVIEWER,
                        "control stays",
                        Digests.of(readout),
                        null,
                        NOON.plusSeconds(7)));
    }

    /// Estimates of which a database may make other numbers.
    public static Readout readout(String id) {
        return new Readout(
                id,
                DIGEST,
                5,
                List.of(1, 2),
                OFFSETS,
                List.of(),
                true,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(new ArmEffect(
                        "correct",
                        "new",
                        1.0e-4,
                        new Interval(-0.1, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        OutcomeVerdict.INCONCLUSIVE)),
                List.of(harm()),
                new ReadoutQuality(false, true));
    }

    private static GuardrailFinding harm() {
        return new GuardrailFinding("safety", "new", 0.01, -0.06, new Interval(-0.1, -0.02), GuardrailVerdict.HARM);
    }

    private static List<ArmWeight> weights(int fresh) {
        return List.of(new ArmWeight("control", 10_000 - fresh), new ArmWeight("new", fresh));
    }
}
