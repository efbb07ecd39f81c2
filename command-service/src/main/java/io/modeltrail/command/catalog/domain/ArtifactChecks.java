package io.modeltrail.command.catalog.domain;

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

    static boolean differs(ArtifactLook look, Artifact artifact) {
        return look instanceof Read(var digest) && !digest.equals(artifact.digest());
    }

    static ArtifactChecked of(CheckArtifact command, Artifact artifact, ArtifactLook look) {
        return checked(command, artifact, look, command.requestedAt());
    }

    /// Nothing is said at a registration about an artifact that nobody configured us to look at.
    static Optional<ArtifactChecked> ofRegistration(RegisterModelVersion command, ArtifactLook look) {
        return look instanceof OutOfReach
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
            case OutOfReach(var why) -> event(command, artifact, ArtifactFinding.UNREADABLE, null, why, at);
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
