package io.modeltrail.command.identity.domain;

import io.modeltrail.command.domain.Role;
import io.modeltrail.events.identity.IdentityEvent;
import io.modeltrail.events.identity.IdentityEvent.DelegationEnded;
import io.modeltrail.events.identity.IdentityEvent.DelegationGranted;
import io.modeltrail.events.identity.IdentityEvent.IdentityBlocked;
import io.modeltrail.events.identity.IdentityEvent.IdentityUnblocked;
import io.modeltrail.events.identity.IdentityEvent.RoleGranted;
import io.modeltrail.events.identity.IdentityEvent.RoleRevoked;
import io.modeltrail.events.identity.IdentityEvent.ServiceIdentityRegistered;
import io.modeltrail.events.identity.IdentityEvent.SignerVerified;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the log says about one identity. `granted` are roles beyond the token's with the time until which they hold;
/// `revoked` are those that no token brings back.
public record Identity(
        boolean service,
        Optional<String> verifiedName,
        boolean blocked,
        Map<Role, Instant> granted,
        Set<Role> revoked,
        Map<String, Delegation> delegations) {

    public Identity {
        granted = Map.copyOf(granted);
        revoked = Set.copyOf(revoked);
        delegations = Map.copyOf(delegations);
    }

    /// Somebody of whom the log says nothing.
    public static Identity initial() {
        return new Identity(false, Optional.empty(), false, Map.of(), Set.of(), Map.of());
    }

    public Identity evolve(IdentityEvent event) {
        return switch (event) {
            case ServiceIdentityRegistered _ ->
                new Identity(true, verifiedName, blocked, granted, revoked, delegations);
            case SignerVerified it ->
                new Identity(service, Optional.of(it.printedName()), blocked, granted, revoked, delegations);
            case RoleGranted it ->
                Role.spelled(it.role())
                        .map(role -> roles(role, true, it.until() == null ? Instant.MAX : it.until()))
                        .orElse(this);
            case RoleRevoked it ->
                Role.spelled(it.role())
                        .map(role -> roles(role, false, Instant.MAX))
                        .orElse(this);
            case IdentityBlocked _ -> new Identity(service, verifiedName, true, granted, revoked, delegations);
            case IdentityUnblocked _ -> new Identity(service, verifiedName, false, granted, revoked, delegations);
            case DelegationGranted it ->
                delegating(
                        it.delegationId(),
                        Optional.of(new Delegation(it.delegate(), it.role(), it.from(), it.until())));
            case DelegationEnded it -> delegating(it.delegationId(), Optional.empty());
        };
    }

    /// The roles that count now, of those that a token brings.
    public Set<Role> rolesOf(Set<Role> ofToken, Instant now) {
        var roles = new TreeSet<>(ofToken);
        roles.removeAll(revoked);
        granted.forEach((role, until) -> {
            if (now.isBefore(until)) {
                roles.add(role);
            }
        });
        return roles;
    }

    /// The roles in which this signer may sign for this identity now.
    public Set<Role> delegatedTo(String signer, Instant now) {
        return delegations.values().stream()
                .filter(delegation -> delegation.covers(signer, now))
                .flatMap(delegation -> Role.spelled(delegation.role()).stream())
                .collect(Collectors.toSet());
    }

    private Identity roles(Role role, boolean held, Instant until) {
        Map<Role, Instant> more = new EnumMap<>(Role.class);
        more.putAll(granted);
        var less = new TreeSet<>(revoked);
        if (held) {
            more.put(role, until);
            less.remove(role);
        } else {
            more.remove(role);
            less.add(role);
        }
        return new Identity(service, verifiedName, blocked, more, less, delegations);
    }

    private Identity delegating(String id, Optional<Delegation> delegation) {
        var all = new HashMap<>(delegations);
        delegation.ifPresentOrElse(it -> all.put(id, it), () -> all.remove(id));
        return new Identity(service, verifiedName, blocked, granted, revoked, all);
    }
}
