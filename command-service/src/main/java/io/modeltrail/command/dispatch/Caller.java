package io.modeltrail.command.dispatch;

import io.modeltrail.command.domain.Role;
import io.modeltrail.events.signing.Signer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// An authenticated identity. `actor` is `issuer|subject`; `printedName` is the person's name; `loggedInAt` is when
/// they
/// last proved who they are, and `acr` how.
public record Caller(
        String actor,
        Set<Role> roles,
        Optional<String> printedName,
        Optional<Instant> loggedInAt,
        Optional<String> acr) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /// A caller who is no person: a service.
    public static Caller service(String actor) {
        return new Caller(actor, Set.of(Role.SERVICE), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// What a signature would say. A missing name or time of login is refused before anything is decided.
    Signer signer() {
        return new Signer(actor, printedName.orElse(actor), loggedInAt.orElse(Instant.EPOCH), acr.orElse(null));
    }
}
