package io.modeltrail.events.wire;

import io.modeltrail.events.Event;
import io.modeltrail.events.audit.RefusalEvent.CommandRefused;
import io.modeltrail.events.audit.RefusalEvent.Unmet;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentApproved;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentConcluded;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.ExperimentEvent.SafetyStopTriggered;
import io.modeltrail.events.experiment.ExperimentEvent.SampleRatioMismatchFound;
import io.modeltrail.events.experiment.PlannedSampleSize;
import io.modeltrail.events.rollout.CheckResult;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.HealthCheck;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseCompleted;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseFailed;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPaused;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.RolloutResumed;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutEvent.StepJudged;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.RolloutEvent.WarningCleared;
import io.modeltrail.events.rollout.RolloutEvent.WarningStarted;
import io.modeltrail.events.rollout.RolloutPlan;
import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.rollout.ServingTargetEvent.StableVersionInstalled;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetFrozen;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReleased;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReserved;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import io.modeltrail.events.rollout.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One example of every event: the story of version 1.1.0, told once in each way that it can go.
final class ExampleEvents {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final HealthCheck CHECK = new HealthCheck("error_rate", Comparison.ABOVE, 0.05, 100);
    private static final Evidence EVIDENCE = new Evidence(
            "error_rate",
            "1.1.0",
            240,
            0.125,
            0.07,
            0.2,
            "betting confidence sequence",
            0.01,
            NOON.minusSeconds(60),
            NOON,
            "obs-240",
            NOON,
            List.of(new InputRange("observations", 0, 17, 256)));

    private ExampleEvents() {}

    static List<Event> all() {
        return List.of(
                new ModelRegistered("apache", "Hospital mortality of adults in intensive care", "icu-quality", NOON),
                new ModelAliasMoved("apache", "champion", "1.0.0", NOON),
                new ModelVersionRegistered(
                        "apache",
                        "1.1.0",
                        ChangeKind.MINOR,
                        new Artifact("s3://models/apache/1.1.0.onnx", DIGEST),
                        "Hospital mortality of adults in intensive care",
                        List.of("Not for burns", "Not below 18 years"),
                        "https://idp.example|mia",
                        NOON),
                new ModelVersionApproved(
                        "apache",
                        "1.1.0",
                        "https://idp.example|carl",
                        "clinical approval for canary use",
                        DIGEST,
                        List.of("study/2026-017"),
                        NOON),
                new ModelVersionSuspended("apache", "1.1.0", "drift after a laboratory change", NOON),
                new ModelVersionWithdrawn("apache", "1.0.0", "superseded", NOON),
                new ServingTargetRegistered(
                        "icu", "production", "apache", RouterKind.EMBEDDED, "http://localhost:8081", NOON),
                new StableVersionInstalled("icu", "1.0.0", NOON),
                new TargetReserved("icu", "r-1", NOON),
                new TargetReleased("icu", "r-1", "1.0.0", NOON),
                new TargetFrozen("icu", NOON, NOON.plus(Duration.ofDays(14)), "holidays", NOON),
                new RolloutStarted("r-1", "icu", "apache", "1.0.0", "1.1.0", plan(), policy(), NOON),
                new TrafficShiftOrdered("r-1", 1, 5, NOON),
                new TrafficShiftConfirmed("r-1", 1, 5, NOON),
                new StepJudged(
                        "r-1", 1, 5, Verdict.FAIL, List.of(new CheckResult(CHECK, Verdict.FAIL, EVIDENCE)), NOON),
                new WarningStarted("r-1", 1, "slow", EVIDENCE, NOON.plusSeconds(30), NOON),
                new WarningCleared("r-1", "slow", EVIDENCE, NOON),
                new RolloutPaused("r-1", "https://idp.example|rita", NOON),
                new RolloutResumed("r-1", "https://idp.example|rita", NOON),
                new RollbackTriggered(
                        "r-1", 2, RollbackCause.TRIGGER, "errors", EVIDENCE, "error_rate above 0.05", NOON),
                new RollbackPhaseCompleted("r-1", RollbackPhase.TRAFFIC_SHIFT, "router reads 0 %", NOON),
                new RollbackPhaseFailed("r-1", RollbackPhase.HEALTH_VALIDATION, "no answer within 5 s", NOON),
                new RolledBack("r-1", "icu", "1.0.0", NOON),
                new RolloutPromoted("r-1", "icu", "1.1.0", NOON),
                new ExperimentDesigned("e-1", ExampleExperiment.design(), DIGEST, "https://idp.example|mia", NOON),
                new ExperimentApproved("e-1", "https://idp.example|carl", "clinical approval", DIGEST, NOON),
                new ExperimentStarted(
                        "e-1",
                        ExampleExperiment.allocation(1),
                        DIGEST,
                        List.of(new PlannedSampleSize("correct", "new", 0.05, 1250)),
                        "https://idp.example|rita",
                        NOON),
                new AllocationChanged("e-1", ExampleExperiment.allocation(2), "https://idp.example|rita", NOON),
                new SampleRatioMismatchFound("e-1", 2, 24.5, 1.0e-6, EVIDENCE.inputs(), NOON),
                new SafetyStopTriggered("e-1", ExampleExperiment.harm(), EVIDENCE.inputs(), "safety-stop-e-1", NOON),
                new ExperimentStopped("e-1", "control", "guardrail safety says harm", null, NOON),
                new ReadoutRecorded("e-1", ExampleExperiment.readout(), DIGEST, NOON),
                new ExperimentConcluded(
                        "e-1",
                        "new",
                        ExampleExperiment.readout().effects(),
                        DIGEST,
                        EVIDENCE.inputs(),
                        "https://idp.example|carl",
                        "conclusion of the experiment",
                        DIGEST,
                        NOON),
                new IncidentOpened(
                        "safety-stop-e-1",
                        IncidentKind.EXPERIMENT_HARM,
                        IncidentSeverity.MAJOR,
                        "Experiment/e-1",
                        "guardrail safety says harm",
                        NOON),
                new CommandRefused(
                        "c-9",
                        "ModelVersion/apache/1.1.0",
                        "modeltrail.ApproveModelVersion.v1",
                        "NOT_APPROVED",
                        List.of(new Unmet(
                                "OWN_WORK", "the registrant may not approve", "an approval by another reviewer")),
                        NOON));
    }

    private static RolloutPlan plan() {
        return new RolloutPlan(List.of(5, 25, 100), Duration.ofSeconds(10), Duration.ofMinutes(5), List.of(CHECK));
    }

    private static RollbackPolicy policy() {
        return new RollbackPolicy(
                "default",
                1,
                List.of(
                        new Trigger(
                                "errors",
                                TriggerCategory.CRITICAL_SAFETY,
                                "error_rate",
                                Comparison.ABOVE,
                                0.05,
                                Reaction.IMMEDIATE,
                                Duration.ZERO,
                                50),
                        new Trigger(
                                "slow",
                                TriggerCategory.PERFORMANCE,
                                "latency_mean_ms",
                                Comparison.ABOVE,
                                2000,
                                Reaction.AFTER_WARNING,
                                Duration.ofMillis(2500),
                                100)));
    }
}
