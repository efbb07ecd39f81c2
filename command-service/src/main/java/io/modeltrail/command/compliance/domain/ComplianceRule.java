package io.modeltrail.command.compliance.domain;

/// Why a justification may be refused.
public enum ComplianceRule {
    UNKNOWN_VERSION,
    UNKNOWN_FRAMEWORK,
    UNKNOWN_REQUIREMENT,
    UNKNOWN_JUSTIFICATION,
    DIGEST_OF_OTHER_JUSTIFICATION,
    OWN_WORK
}
