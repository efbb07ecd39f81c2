package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.EVIDENCE;
import static io.modeltrail.events.wire.ExampleEvents.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.rollout.CheckResult;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.HealthCheck;
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
import java.util.List;

/// The rollout of version 1.1.0, in each way that it can go.
final class ExampleRollout {

    private static final HealthCheck CHECK = new HealthCheck("error_rate", Comparison.ABOVE, 0.05, 100);

    private ExampleRollout() {}

    static List<Event> events() {
        return List.of(
                new ServingTargetRegistered(
                        "icu", "production", "apache", RouterKind.EMBEDDED, "http://localhost:8081", NOON),
                new StableVersionInstalled("icu", "1.0.0", NOON),
                new TargetReserved("icu", "r-1", NOON),
                new TargetReleased("icu", "r-1", "1.0.0", NOON),
                new TargetFrozen("icu", NOON, NOON.plus(Duration.ofDays(14)), "holidays", NOON),
                new RolloutStarted("r-1", "icu", "apache", "1.0.0", "1.1.0", plan(), policy(), null, null, NOON),
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
                new RolloutPromoted("r-1", "icu", "1.1.0", NOON));
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
