package io.modeltrail.command.policy.domain;

/// Why a policy may be refused.
public enum PolicyRule {
    NO_SUCH_RULE_PACK,
    OTHER_PROPOSAL_OPEN,
    HOLDS_ALREADY,
    NOT_PROPOSED,
    DIGEST_OF_OTHER_POLICY,
    NOT_AN_APPROVAL,
    OWN_WORK
}
