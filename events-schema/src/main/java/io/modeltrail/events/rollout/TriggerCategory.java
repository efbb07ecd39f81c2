package io.modeltrail.events.rollout;

/// Why a trigger exists.
public enum TriggerCategory {
    CRITICAL_SAFETY,
    COMPLIANCE,
    PERFORMANCE,
    INSTABILITY,
    CANARY
}
