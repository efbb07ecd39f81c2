package io.modeltrail.command.catalog.domain;

/// What a look at an artifact brought back.
public sealed interface ArtifactLook {

    /// Its bytes were read to the end and have this digest.
    record Read(String digest) implements ArtifactLook {}

    /// It may be read, but could not.
    record Unreadable(String why) implements ArtifactLook {}

    /// It lies where nobody configured us to look.
    record OutOfReach(String why) implements ArtifactLook {}

    /// Nobody configured any place to look at.
    record Off() implements ArtifactLook {}
}
