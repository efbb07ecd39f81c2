package io.modeltrail.events.catalog;

/// What a look at an artifact showed.
public enum ArtifactFinding {
    /// Its bytes have the digest that was registered.
    MATCHES,
    /// They have another one.
    DIFFERS,
    /// They could not be read, so nothing is known.
    UNREADABLE,
    /// They lie where nobody has allowed to look, so nothing is known.
    OUT_OF_REACH
}
