package io.modeltrail.command.risk.domain;

import io.modeltrail.events.risk.RiskTrace;

/// Why a risk file may refuse a command.
public enum RiskRule {
    UNKNOWN_VERSION,
    UNKNOWN_RISK_FILE,
    UNKNOWN_HAZARD,
    UNKNOWN_CONTROL,
    OTHER_PLAN,
    HAZARD_EXISTS,
    CONTROL_EXISTS,
    FILE_IS_CLOSED,
    LEVEL_NOT_IN_PLAN,
    NOT_CONTROLLED,
    NO_RISK_TO_OUTWEIGH,
    OWN_WORK,
    NOT_APPROVAL,
    DIGEST_MISMATCH,
    NO_HAZARD,
    NOT_ESTIMATED,
    NO_CONTROL,
    NOT_VERIFIED,
    VERIFICATION_FAILED,
    NO_RESIDUAL_RISK,
    RESIDUAL_NOT_ACCEPTED,
    NEW_HAZARD_UNKNOWN;

    /// The rule that a gap of the trace breaks.
    static RiskRule of(RiskTrace.Kind gap) {
        return switch (gap) {
            case NO_HAZARD -> NO_HAZARD;
            case NOT_ESTIMATED -> NOT_ESTIMATED;
            case NO_CONTROL -> NO_CONTROL;
            case NOT_VERIFIED -> NOT_VERIFIED;
            case VERIFICATION_FAILED -> VERIFICATION_FAILED;
            case NO_RESIDUAL_RISK -> NO_RESIDUAL_RISK;
            case RESIDUAL_NOT_ACCEPTED -> RESIDUAL_NOT_ACCEPTED;
            case NEW_HAZARD_UNKNOWN -> NEW_HAZARD_UNKNOWN;
        };
    }
}
