package io.modeltrail.command.bench;

import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelCommand.RegisterModel;
import io.modeltrail.events.catalog.ModelVersionCommand.ApproveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import io.modeltrail.events.rollout.RolloutCommand.PauseRollout;
import io.modeltrail.events.rollout.RolloutCommand.ResumeRollout;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.events.rollout.ServingTargetCommand.InstallStableVersion;
import io.modeltrail.events.rollout.ServingTargetCommand.RegisterServingTarget;
import java.time.Instant;
import java.util.List;

/// One caller of a mixed day: every other command begins a stream (a model is registered), every other one goes on with
/// a stream that has a history (a rollout is paused, resumed, paused, …). Each leads to one event.
final class BenchClient {

    static final String DIGEST = "sha256:" + "a".repeat(64);

    private static final String MODEL = "apache";
    private static final String USE = "Estimates the risk of death in hospital of adults in intensive care.";
    private static final String ADA = BenchPerson.ADA.identity();

    private final BenchSender sender;
    private final String name;
    private long turn;
    private boolean paused;

    private BenchClient(BenchSender sender, String name) {
        this.sender = sender;
        this.name = name;
    }

    /// Two approved versions, which all clients' rollouts share.
    static void prepare(BenchSender sender) {
        sender.send(model(MODEL));
        for (int minor = 0; minor < 2; minor++) {
            var version = "1.%d.0".formatted(minor);
            sender.send(version(MODEL, version, ChangeKind.MINOR));
            sender.sendAs(
                    BenchPerson.GRACE,
                    new ApproveModelVersion(
                            MODEL,
                            version,
                            BenchPerson.GRACE.identity(),
                            "fit for use",
                            DIGEST,
                            List.of("study-1"),
                            null,
                            Instant.now()));
        }
    }

    /// With a target and a rollout of its own that has just begun.
    static BenchClient of(BenchSender sender, String name) {
        var now = Instant.now();
        sender.send(new RegisterServingTarget(name, "bench", MODEL, RouterKind.EMBEDDED, "http://localhost", now));
        sender.send(new InstallStableVersion(name, "1.0.0", now));
        sender.send(new StartRollout(name, name, MODEL, "1.1.0", null, null, now));
        return new BenchClient(sender, name);
    }

    void next() {
        if (turn++ % 2 == 0) {
            sender.send(model(name + "-" + turn));
        } else if (paused) {
            sender.send(new ResumeRollout(name, ADA, Instant.now()));
            paused = false;
        } else {
            sender.send(new PauseRollout(name, ADA, Instant.now()));
            paused = true;
        }
    }

    static RegisterModel model(String model) {
        return new RegisterModel(model, USE, "icu", Instant.now());
    }

    static RegisterModelVersion version(String model, String version, ChangeKind kind) {
        return new RegisterModelVersion(
                model,
                version,
                kind,
                new Artifact("s3://models/" + model, DIGEST),
                USE,
                List.of("adults only"),
                ADA,
                Instant.now());
    }
}
