package io.modeltrail.events.compatibility;

/// Whose habits must go on working.
public enum CompatibilityKind {
    /// Those who work with the source can work with the target.
    BACKWARD,
    /// Those who work with the target can work with the source.
    FORWARD,
    /// Both.
    FULL
}
