package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.DIGEST;
import static io.modeltrail.events.wire.ExampleEvents.EVIDENCE;
import static io.modeltrail.events.wire.ExampleEvents.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.ArmEffect;
import io.modeltrail.events.experiment.ArmMetric;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.BinCount;
import io.modeltrail.events.experiment.BucketRange;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.CovariateSums;
import io.modeltrail.events.experiment.EligibilityRule;
import io.modeltrail.events.experiment.EpochBoundary;
import io.modeltrail.events.experiment.Estimate;
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
import io.modeltrail.events.experiment.Posterior;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.experiment.ReadoutQuality;
import io.modeltrail.events.experiment.SampleRatio;
import io.modeltrail.events.rollout.InputRange;
import java.math.BigInteger;
import java.util.List;

/// The experiment that the example events tell of.
final class ExampleExperiment {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private ExampleExperiment() {}

    static List<Event> events() {
        return List.of(
                new ExperimentDesigned("e-1", design(), DIGEST, "https://idp.example|mia", NOON),
                new ExperimentApproved("e-1", "https://idp.example|carl", "clinical approval", DIGEST, null, NOON),
                new ExperimentStarted(
                        "e-1",
                        allocation(1),
                        DIGEST,
                        List.of(new PlannedSampleSize("correct", "new", 0.05, 1250)),
                        "https://idp.example|rita",
                        NOON),
                new AllocationChanged("e-1", allocation(2), "https://idp.example|rita", NOON),
                new SampleRatioMismatchFound("e-1", 2, 24.5, 1.0e-6, EVIDENCE.inputs(), NOON),
                new SafetyStopTriggered("e-1", harm(), EVIDENCE.inputs(), "safety-stop-e-1", NOON),
                new ExperimentStopped("e-1", "control", "guardrail safety says harm", null, NOON),
                new ReadoutRecorded("e-1", readout(), DIGEST, NOON),
                new ExperimentConcluded(
                        "e-1",
                        "new",
                        readout().effects(),
                        DIGEST,
                        EVIDENCE.inputs(),
                        "https://idp.example|carl",
                        "conclusion of the experiment",
                        DIGEST,
                        null,
                        NOON));
    }

    static ExperimentDesign design() {
        return new ExperimentDesign(
                "apache",
                Hypothesis.SUPERIORITY,
                List.of(new ExperimentArm("control", "1.0.0", 9_000), new ExperimentArm("new", "1.1.0", 1_000)),
                List.of(new OutcomePlan("correct", OutcomeKind.PROPORTION, Better.HIGHER, 0.02, 0.05, 0.8, null, null)),
                List.of(
                        new OutcomePlan("safety", OutcomeKind.MEAN, Better.HIGHER, 0.01, 0.01, 0.95, 0.1, null),
                        new OutcomePlan("latencyMs", OutcomeKind.QUANTILE, Better.LOWER, 50, 50, 200, 80.0, 0.95)),
                new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, 1250, Correction.HOLM),
                List.of(new EligibilityRule("unit", List.of("icu", "stepdown"))),
                List.of("site"),
                "apacheScore",
                true);
    }

    static Allocation allocation(int epoch) {
        return epoch == 1
                ? new Allocation(
                        1,
                        List.of(new ArmWeight("control", 9_000), new ArmWeight("new", 1_000)),
                        "e-1",
                        3_108_983_345L,
                        List.of(new BucketRange(0, 9_000, "control"), new BucketRange(9_000, 10_000, "new")))
                : new Allocation(
                        2,
                        List.of(new ArmWeight("control", 5_000), new ArmWeight("new", 5_000)),
                        "e-1",
                        3_108_983_345L,
                        List.of(
                                new BucketRange(0, 5_000, "control"),
                                new BucketRange(9_000, 10_000, "new"),
                                new BucketRange(5_000, 9_000, "new")));
    }

    static GuardrailFinding harm() {
        return new GuardrailFinding("safety", "new", 0.01, -0.06, new Interval(-0.1, -0.02), GuardrailVerdict.HARM);
    }

    static Readout readout() {
        var effect = new ArmEffect(
                "correct",
                "new",
                0.0625,
                new Interval(0.01, 0.115),
                new Interval(0.03, 0.095),
                1.0e-4,
                1.0e-4,
                new Posterior(0.9995, 2.5e-6),
                new Estimate(0.06, new Interval(0.031, 0.089), "CUPED"),
                new Estimate(0.0618, new Interval(0.029, 0.0946), "Cochran-Mantel-Haenszel"),
                OutcomeVerdict.SUPERIOR);
        return new Readout(
                "e-1",
                "sha256:" + "ab".repeat(32),
                41,
                List.of(1, 2),
                List.of(new InputRange("observations", 0, 0, 2_399)),
                List.of(new EpochBoundary(0, 1, 0), new EpochBoundary(0, 2, 900), new EpochBoundary(0, null, 2_400)),
                true,
                2,
                List.of(
                        new ArmCount("control", 2, "site=a", 1_200, 1_200, 0, 3),
                        new ArmCount("new", 2, "site=a", 1_200, 1_199, 1, 0)),
                List.of(new ArmMetric(
                        "new",
                        2,
                        "site=a",
                        "correct",
                        1_200,
                        1_200,
                        0,
                        MILLION.multiply(BigInteger.valueOf(1_035)),
                        MILLION.pow(2).multiply(BigInteger.valueOf(1_035)),
                        MILLION.multiply(BigInteger.valueOf(1_035)),
                        BigInteger.valueOf(1_200),
                        new CovariateSums(
                                1_200,
                                1_200,
                                MILLION.multiply(BigInteger.valueOf(1_035)),
                                MILLION.pow(2).multiply(BigInteger.valueOf(1_035)),
                                MILLION.multiply(BigInteger.valueOf(1_035)),
                                BigInteger.valueOf(1_200),
                                MILLION.multiply(BigInteger.valueOf(60_000)),
                                MILLION.pow(2).multiply(BigInteger.valueOf(3_100_000)),
                                MILLION.pow(2).multiply(BigInteger.valueOf(52_000)),
                                MILLION.multiply(BigInteger.valueOf(60_000))),
                        List.of(new BinCount(0, 165), new BinCount(1, 1_035)))),
                List.of(new SampleRatio(2, 0.0, 1.0)),
                List.of(effect),
                List.of(new GuardrailFinding(
                        "safety", "new", 0.01, 0.001, new Interval(-0.008, 0.01), GuardrailVerdict.SAFE)),
                new ReadoutQuality(true, true));
    }
}
