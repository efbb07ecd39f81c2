package io.modeltrail.command.identity.domain;

/// Why a change of an identity may be refused.
public enum IdentityRule {
    OWN_PERMISSIONS,
    NO_SUCH_ROLE,
    ALREADY_OVER,
    VERIFIED_AS_SOMEBODY_ELSE,
    OWN_DELEGATE,
    TOO_LONG,
    UNKNOWN_DELEGATION,
    DELEGATION_EXISTS,
    NOT_YOURS_TO_END
}
