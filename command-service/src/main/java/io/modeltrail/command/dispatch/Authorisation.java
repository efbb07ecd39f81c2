package io.modeltrail.command.dispatch;

import io.modeltrail.command.domain.Access;
import io.modeltrail.command.domain.Role;
import io.modeltrail.command.identity.domain.Identity;
import io.modeltrail.events.audit.RefusalEvent.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What stands between a caller and a command: a block, the roles of token, log and delegations, and for a signature
/// who
/// signs and how fresh their login is.
final class Authorisation {

    private final Identities identities;
    private final DispatchProperties properties;

    Authorisation(Identities identities, DispatchProperties properties) {
        this.identities = identities;
        this.properties = properties;
    }

    /// Everything that is in the way; empty for who may.
    List<Unmet> obstacles(CommandRequest request, Access access, Instant now) {
        var caller = request.caller();
        var identity = identities.of(caller.actor());
        var unmet = new ArrayList<Unmet>();
        if (identity.blocked()) {
            unmet.add(new Unmet(
                    Codes.IDENTITY_BLOCKED,
                    "%s is blocked; nothing is accepted from this identity".formatted(caller.actor()),
                    "UnblockIdentity by an admin"));
        }
        roles(request, access, now, unmet);
        if (properties.registeredServicesOnly()
                && !identity.service()
                && roles(request, access, now).equals(Set.of(Role.SERVICE))) {
            unmet.add(new Unmet(
                    Codes.SERVICE_NOT_REGISTERED,
                    "nobody answers for the service identity %s".formatted(caller.actor()),
                    "RegisterServiceIdentity by an admin"));
        }
        if (access.signature()) {
            signature(caller, identity, now, unmet);
        }
        return unmet;
    }

    /// The role in which the caller acts: the first that allows the command, or all that the caller has.
    String actingAs(CommandRequest request, Access access, Instant now) {
        var roles = roles(request, access, now);
        return roles.stream()
                .filter(access.roles()::contains)
                .findFirst()
                .map(Role::spelling)
                .orElseGet(() -> roles.isEmpty()
                        ? "none"
                        : roles.stream().map(Role::spelling).collect(Collectors.joining(",")));
    }

    private void roles(CommandRequest request, Access access, Instant now, List<Unmet> unmet) {
        if (roles(request, access, now).stream().noneMatch(access.roles()::contains)) {
            unmet.add(new Unmet(
                    Codes.ROLE_NOT_ALLOWED,
                    "%s needs the role %s"
                            .formatted(request.command().getClass().getSimpleName(), spelled(access.roles())),
                    "claim roles"));
        }
        FromTokens.onBehalfOf(request.command()).ifPresent(principal -> {
            var delegated = delegated(principal, request.caller().actor(), now);
            if (delegated.stream().noneMatch(access.roles()::contains)) {
                unmet.add(new Unmet(
                        Codes.NO_DELEGATION,
                        "%s has not delegated %s to %s at this time"
                                .formatted(
                                        principal,
                                        spelled(access.roles()),
                                        request.caller().actor()),
                        "GrantDelegation by " + principal));
            }
        });
    }

    private void signature(Caller caller, Identity identity, Instant now, List<Unmet> unmet) {
        if (caller.printedName().isEmpty()) {
            unmet.add(new Unmet(
                    Codes.SIGNER_UNNAMED,
                    "a signature shows the printed name of the signer (21 CFR 11.50), and the token has none",
                    "claim name"));
        }
        identity.verifiedName()
                .filter(name -> caller.printedName().filter(name::equals).isEmpty())
                .ifPresent(name -> unmet.add(new Unmet(
                        Codes.SIGNER_NAME_DIFFERS,
                        "%s was verified as %s; the token names another person".formatted(caller.actor(), name),
                        "claim name")));
        var oldest = now.minus(properties.signatureLoginAge());
        if (caller.loggedInAt().filter(when -> !when.isBefore(oldest)).isEmpty()) {
            unmet.add(new Unmet(
                    Codes.LOGIN_NOT_FRESH,
                    "a signature needs a login of the last %s; log in again".formatted(properties.signatureLoginAge()),
                    "claim auth_time"));
        }
        if (!properties.signatureAcr().isEmpty()
                && caller.acr().filter(properties.signatureAcr()::contains).isEmpty()) {
            unmet.add(new Unmet(
                    Codes.LOGIN_TOO_WEAK,
                    "a signature needs a login of the class %s; log in again so"
                            .formatted(String.join(" or ", properties.signatureAcr())),
                    "claim acr"));
        }
    }

    /// Those of the token and of the log; and, for who signs for somebody else, those that were delegated.
    private Set<Role> roles(CommandRequest request, Access access, Instant now) {
        var actor = request.caller().actor();
        var roles = new TreeSet<>(identities.of(actor).rolesOf(request.caller().roles(), now));
        if (access.signature()) {
            FromTokens.onBehalfOf(request.command())
                    .ifPresent(principal -> roles.addAll(delegated(principal, actor, now)));
        }
        return roles;
    }

    private Set<Role> delegated(String principal, String delegate, Instant now) {
        var identity = identities.of(principal);
        return identity.blocked() ? Set.of() : identity.delegatedTo(delegate, now);
    }

    private static String spelled(Set<Role> roles) {
        return roles.isEmpty()
                ? "of nobody: it accompanies other commands"
                : roles.stream().map(Role::spelling).sorted().collect(Collectors.joining(" or "));
    }
}
