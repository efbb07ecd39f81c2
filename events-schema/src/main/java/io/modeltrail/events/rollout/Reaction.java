package io.modeltrail.events.rollout;

/// What a breach leads to.
public enum Reaction {
    /// Traffic leaves the version at once.
    IMMEDIATE,
    /// A warning period begins; the rollback follows unless the breach clears within it.
    AFTER_WARNING
}
