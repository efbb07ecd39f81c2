package io.modeltrail.command.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who may do what: the roles that identities carry.
public enum Role {
    ML_ENGINEER,
    CLINICAL_REVIEWER,
    REGULATORY_AFFAIRS,
    RELEASE_OPERATOR,
    QUALITY_AUDITOR,
    SERVICE,
    ADMIN;

    /// As the claim `roles` spells it: `ml-engineer`.
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Empty for a role that means nothing here.
    public static Optional<Role> spelled(String spelling) {
        return Arrays.stream(values())
                .filter(role -> role.spelling().equals(spelling))
                .findFirst();
    }
}
