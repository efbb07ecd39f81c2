package io.modeltrail.events.rollout;

/// The phases of a rollback, in order. Patients leave the bad version in the first one.
public enum RollbackPhase {
    /// New requests reach the stable version; requests in flight drain.
    TRAFFIC_SHIFT,
    /// The stable version is loaded and warm.
    MODEL_SWITCH,
    /// The stable version answers.
    HEALTH_VALIDATION
}
