package io.modeltrail.command.domain;

import java.util.Set;

/// Who may send a command. A `regulated` attempt is an event even when it is refused; a `signature` needs a fresh login
/// (21 CFR 11.200).
public record Access(Set<Role> roles, boolean regulated, boolean signature) {
    public Access {
        roles = Set.copyOf(roles);
    }

    /// For those who have one of these roles.
    public static Access of(Role... roles) {
        return new Access(Set.of(roles), false, false);
    }

    /// For nobody: the command only accompanies others, in the same transaction.
    public static Access alongside() {
        return of();
    }

    public Access andRegulated() {
        return new Access(roles, true, signature);
    }

    /// A signature is regulated, too.
    public Access andSigned() {
        return new Access(roles, true, true);
    }
}
