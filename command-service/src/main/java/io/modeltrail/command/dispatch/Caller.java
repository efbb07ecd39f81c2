package io.modeltrail.command.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// An authenticated identity. `actor` is `issuer|subject`; `loggedInAt` is when a person last proved who they are.
public record Caller(String actor, Set<Role> roles, Optional<Instant> loggedInAt) {
    public Caller {
        roles = Set.copyOf(roles);
    }
}
