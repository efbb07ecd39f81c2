package io.modeltrail.command;

import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelCommand.RegisterModel;
import io.modeltrail.events.catalog.ModelVersionCommand.ApproveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.HealthCheck;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import io.modeltrail.events.rollout.RolloutPlan;
import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.events.rollout.ServingTargetCommand.InstallStableVersion;
import io.modeltrail.events.rollout.ServingTargetCommand.RegisterServingTarget;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The commands of the story: apache 1.0.0 answers at the ICU, 1.1.0 comes as a canary.
public final class Story {

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    public static final String DIGEST = "sha256:" + "a".repeat(64);
    public static final RolloutPlan PLAN = new RolloutPlan(
            List.of(10, 100),
            Duration.ofSeconds(60),
            Duration.ofSeconds(600),
            List.of(new HealthCheck("error_rate", Comparison.ABOVE, 0.05, 100)));
    public static final RollbackPolicy POLICY = new RollbackPolicy(
            "icu",
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

    private Story() {}

    public static RegisterModel model() {
        return new RegisterModel("apache", "mortality in intensive care", "icu", NOON);
    }

    public static RegisterModelVersion version(String version, ChangeKind kind) {
        return new RegisterModelVersion(
                "apache",
                version,
                kind,
                new Artifact("s3://models/" + version, DIGEST),
                "mortality",
                null,
                "iss|ada",
                NOON);
    }

    public static ApproveModelVersion approve(String version, String by) {
        return new ApproveModelVersion("apache", version, by, "fit for use", DIGEST, List.of("study-1"), null, NOON);
    }

    public static RegisterServingTarget target() {
        return new RegisterServingTarget("icu", "ward", "apache", RouterKind.EMBEDDED, "embedded", NOON);
    }

    public static InstallStableVersion stable() {
        return new InstallStableVersion("icu", "1.0.0", NOON);
    }

    public static StartRollout start(String rollout) {
        return new StartRollout(rollout, "icu", "apache", "1.1.0", PLAN, POLICY, NOON);
    }

    /// A breach of [#POLICY]'s trigger by the canary.
    public static Evidence errors() {
        return new Evidence(
                "error_rate",
                "1.1.0",
                500,
                0.1,
                0.06,
                0.2,
                "beta-binomial mixture",
                0.01,
                NOON.minusSeconds(60),
                NOON,
                null,
                null,
                List.of());
    }
}
