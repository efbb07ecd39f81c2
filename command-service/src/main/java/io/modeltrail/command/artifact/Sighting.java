package io.modeltrail.command.artifact;

/// What came of looking at an artifact.
public sealed interface Sighting {

    /// Read to the end; its bytes have this digest.
    record Read(String digest) implements Sighting {}

    /// It may be read, but could not.
    record Unreadable(String why) implements Sighting {}

    /// It lies where nobody has allowed this process to look.
    record OutOfReach(String why) implements Sighting {}

    /// Nobody has configured any place.
    record Off() implements Sighting {}
}
