package io.modeltrail.command.rollout.domain;

/// Why a serving target may refuse a command.
public enum TargetRule {
    UNKNOWN_TARGET,
    TARGET_ALREADY_REGISTERED,
    TARGET_RESERVED,
    RESERVED_BY_ANOTHER_ROLLOUT,
    STABLE_VERSION_CHANGED,
    VERSION_NOT_APPROVED,
    PHASE_DOES_NOT_ALLOW_ENVIRONMENT
}
