package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.catalog.domain.ArtifactLook.Off;
import io.modeltrail.command.catalog.domain.ArtifactLook.OutOfReach;
import io.modeltrail.command.catalog.domain.ArtifactLook.Read;
import io.modeltrail.command.catalog.domain.ArtifactLook.Unreadable;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ArtifactFinding;
import io.modeltrail.events.catalog.DossierCommand.CheckArtifact;
import io.modeltrail.events.catalog.DossierEvent.ArtifactChecked;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds an artifact against its digest. What could not be read is never taken for a match.
final class ArtifactChecks {

    private ArtifactChecks() {}

    /// What speaks against a registration: both digests, where the bytes have another one.
    static Optional<String> difference(ArtifactLook look, Artifact artifact) {
        return look instanceof Read(var digest) && !digest.equals(artifact.digest())
                ? Optional.of("the bytes at %s have the digest %s, not %s"
                        .formatted(artifact.uri(), digest, artifact.digest()))
                : Optional.empty();
    }

    static ArtifactChecked of(CheckArtifact command, Artifact artifact, ArtifactLook look) {
        return checked(command, artifact, look, command.requestedAt());
    }

    /// Nothing is said at a registration where nobody configured any place to look at.
    static Optional<ArtifactChecked> ofRegistration(RegisterModelVersion command, ArtifactLook look) {
        return look instanceof Off
                ? Optional.empty()
                : Optional.of(checked(command, command.artifact(), look, command.requestedAt()));
    }

    private static ArtifactChecked checked(
            ModelVersionCommand command, Artifact artifact, ArtifactLook look, Instant at) {
        return switch (look) {
            case Read(var digest) ->
                event(
                        command,
                        artifact,
                        digest.equals(artifact.digest()) ? ArtifactFinding.MATCHES : ArtifactFinding.DIFFERS,
                        digest,
                        null,
                        at);
            case Unreadable(var why) -> event(command, artifact, ArtifactFinding.UNREADABLE, null, why, at);
            case OutOfReach(var why) -> event(command, artifact, ArtifactFinding.OUT_OF_REACH, null, why, at);
            case Off() ->
                event(
                        command,
                        artifact,
                        ArtifactFinding.OUT_OF_REACH,
                        null,
                        "no place of artifacts is configured (modeltrail.artifacts.roots)",
                        at);
        };
    }

    private static ArtifactChecked event(
            ModelVersionCommand command,
            Artifact artifact,
            ArtifactFinding finding,
            @Nullable String digest,
            @Nullable String detail,
            Instant at) {
        return new ArtifactChecked(command.model(), command.version(), artifact.uri(), finding, digest, detail, at);
    }
}
