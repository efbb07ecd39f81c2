package io.modeltrail.events.rollout;

/// Who or what asked for the rollback.
public enum RollbackCause {
    TRIGGER,
    STEP_FAILED,
    OPERATOR,
    /// The worker drained traffic on its own because no answer came in time, and records it afterwards.
    EMERGENCY
}
