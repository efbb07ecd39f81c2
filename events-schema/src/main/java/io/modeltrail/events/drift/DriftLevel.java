package io.modeltrail.events.drift;

/// How far a signal has moved away from its reference.
public enum DriftLevel {
    /// It has not, or it has come back.
    NONE,
    /// Somebody should have a look.
    WARNING,
    /// So far that what was validated may no longer hold.
    MAJOR
}
