package io.modeltrail.query;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.identity.IdentityEvent.IdentityBlocked;
import io.modeltrail.events.identity.IdentityEvent.IdentityUnblocked;
import io.modeltrail.events.identity.IdentityEvent.RoleGranted;
import io.modeltrail.events.identity.IdentityEvent.RoleRevoked;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.HealthCheck;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseCompleted;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPaused;
import io.modeltrail.events.rollout.RolloutEvent.RolloutResumed;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.RolloutEvent.WarningCleared;
import io.modeltrail.events.rollout.RolloutEvent.WarningStarted;
import io.modeltrail.events.rollout.RolloutPlan;
import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.rollout.ServingTargetEvent.StableVersionInstalled;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReleased;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReserved;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import io.modeltrail.query.risk.RiskStory;
import io.modeltrail.query.study.StudyStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Events of lives that models have: one told in full, and random ones.
public final class Stories {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String DIGEST = "sha256:" + "ab".repeat(32);

    private static final RolloutPlan PLAN = new RolloutPlan(
            List.of(5, 100),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            List.of(new HealthCheck("error_rate", Comparison.ABOVE, 0.05, 10)));
    private static final RollbackPolicy POLICY = new RollbackPolicy(
            "default",
            1,
            List.of(new Trigger(
                    "errors",
                    TriggerCategory.CANARY,
                    "error_rate",
                    Comparison.ABOVE,
                    0.05,
                    Reaction.IMMEDIATE,
                    Duration.ZERO,
                    20)));

    private Stories() {}

    /// Two versions, the second brought out, found bad and taken back.
    public static List<Event> takenBack(String model, String rollout) {
        return List.of(
                registered(model),
                version(model, "1.0.0"),
                version(model, "1.1.0"),
                approved(model, "1.1.0"),
                new ModelAliasMoved(model, "champion", "1.0.0", null, null, NOON.plusSeconds(4)),
                new ServingTargetRegistered(
                        model + "-icu", "production", model, RouterKind.EMBEDDED, "http://localhost:8081", NOON),
                new StableVersionInstalled(model + "-icu", "1.0.0", NOON.plusSeconds(6)),
                started(model, rollout),
                new TrafficShiftOrdered(rollout, 1, 5, NOON.plusMillis(8_000)),
                new TargetReserved(model + "-icu", rollout, NOON.plusSeconds(8)),
                new TrafficShiftConfirmed(rollout, 1, 5, NOON.plusMillis(8_012)),
                triggered(rollout),
                new TrafficShiftConfirmed(rollout, 2, 0, NOON.plusMillis(20_007)),
                new RollbackPhaseCompleted(rollout, RollbackPhase.TRAFFIC_SHIFT, "drained", NOON.plusMillis(20_020)),
                new RolledBack(rollout, model + "-icu", "1.0.0", NOON.plusMillis(20_050)),
                new TargetReleased(model + "-icu", rollout, "1.0.0", NOON.plusMillis(20_050)));
    }

    public static ModelRegistered registered(String model) {
        return new ModelRegistered(model, "mortality in intensive care", "icu-team", NOON);
    }

    public static ModelVersionRegistered version(String model, String version) {
        return new ModelVersionRegistered(
                model,
                version,
                ChangeKind.MINOR,
                new Artifact("s3://models/" + model + "/" + version, DIGEST),
                "mortality\tin intensive\ncare \\ adults",
                List.of("not for children"),
                "https://issuer|ada",
                NOON.plusSeconds(1));
    }

    public static ModelVersionApproved approved(String model, String version) {
        return new ModelVersionApproved(
                model,
                version,
                "https://issuer|grace",
                "reviewed",
                DIGEST,
                List.of("report-7"),
                null,
                NOON.plusSeconds(3));
    }

    public static RolloutStarted started(String model, String rollout) {
        return new RolloutStarted(
                rollout, model + "-icu", model, "1.0.0", "1.1.0", PLAN, POLICY, null, null, NOON.plusSeconds(7));
    }

    public static Evidence evidence() {
        return new Evidence(
                "error_rate",
                "1.1.0",
                40,
                0.3,
                0.11,
                0.6,
                "betting confidence sequence",
                0.01,
                NOON,
                NOON.plusSeconds(20),
                "o-17",
                NOON.plusMillis(19_960),
                List.of(new InputRange("observations", 0, 3, 42)));
    }

    public static RollbackTriggered triggered(String rollout) {
        return new RollbackTriggered(
                rollout,
                2,
                RollbackCause.TRIGGER,
                "errors",
                evidence(),
                "error_rate is above 0.05",
                NOON.plusMillis(20_000));
    }

    /// A legal history of everything that a projection tells of, in random order of streams.
    public static List<Event> random(Random random, int size) {
        var events = new ArrayList<Event>();
        var next = new ArrayList<List<Event>>();
        next.add(new ArrayList<>(RiskStory.CLOSED));
        while (events.size() < size) {
            if (next.size() < 5) {
                var model = "m" + next.size() + "-" + events.size();
                var life = new ArrayList<>(takenBack(model, "r-" + model));
                for (int i = 0; i < random.nextInt(8); i++) {
                    life.add(extra(random, model));
                }
                next.add(life);
                next.add(new ArrayList<>(ExperimentStories.harmed("e-" + model)));
                next.add(new ArrayList<>(ChangeStories.hotfix("c-" + model)));
                next.add(new ArrayList<>(ChangeStories.plan("p-" + model)));
                next.add(new ArrayList<>(StudyStory.of("s-" + model)));
                next.add(new ArrayList<>(DriftStories.drifted("d-" + model)));
                next.add(new ArrayList<>(IncidentStories.missed("i-" + model)));
                next.add(new ArrayList<>(late("l-" + model)));
                next.add(new ArrayList<>(comingAndGoing("https://issuer|" + model)));
            }
            var life = next.get(random.nextInt(next.size()));
            if (!life.isEmpty()) {
                events.add(life.removeFirst());
            }
            next.removeIf(List::isEmpty);
        }
        return events;
    }

    private static List<Event> late(String model) {
        var owed = new ArrayList<Event>(List.of(registered(model), version(model, "1.1.0")));
        owed.addAll(DeadlineStories.late(model, "audit-" + model, "missed-" + model));
        return owed;
    }

    private static List<Event> comingAndGoing(String who) {
        return List.of(
                new RoleGranted(who, "ml-engineer", null, "joins", "https://issuer|adam", NOON),
                new IdentityBlocked(who, "lost the token", "https://issuer|adam", NOON),
                new IdentityUnblocked(who, "has another", "https://issuer|adam", NOON),
                new RoleRevoked(who, "ml-engineer", "leaves", "https://issuer|adam", NOON));
    }

    private static Event extra(Random random, String model) {
        return switch (random.nextInt(8)) {
            case 0 ->
                new ModelAliasMoved(model, "challenger", "1.1.0", null, null, NOON.plusSeconds(random.nextInt(100)));
            case 1 -> new ModelVersionSuspended(model, "1.0.0", "drift " + random.nextInt(), NOON);
            case 2 -> new RolloutPaused("r-" + model, "https://issuer|op", NOON);
            case 3 -> new RolloutResumed("r-" + model, "https://issuer|op", NOON);
            case 4 -> CatalogStories.described(model, "1.0.0", random.nextBoolean());
            case 5 -> CatalogStories.measured(model, "1.0.0", random.nextInt(100) / 100.0);
            case 6 -> new WarningStarted("r-" + model, 1, "errors", evidence(), NOON.plusSeconds(60), NOON);
            default -> new WarningCleared("r-" + model, "errors", evidence(), NOON);
        };
    }
}
