package io.modeltrail.command.identity.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.domain.Role;
import io.modeltrail.events.identity.IdentityCommand;
import io.modeltrail.events.identity.IdentityCommand.BlockIdentity;
import io.modeltrail.events.identity.IdentityCommand.EndDelegation;
import io.modeltrail.events.identity.IdentityCommand.GrantDelegation;
import io.modeltrail.events.identity.IdentityCommand.GrantRole;
import io.modeltrail.events.identity.IdentityCommand.RegisterServiceIdentity;
import io.modeltrail.events.identity.IdentityCommand.RevokeRole;
import io.modeltrail.events.identity.IdentityCommand.UnblockIdentity;
import io.modeltrail.events.identity.IdentityCommand.VerifySigner;
import io.modeltrail.events.identity.IdentityEvent;
import io.modeltrail.events.identity.IdentityEvent.DelegationEnded;
import io.modeltrail.events.identity.IdentityEvent.DelegationGranted;
import io.modeltrail.events.identity.IdentityEvent.IdentityBlocked;
import io.modeltrail.events.identity.IdentityEvent.IdentityUnblocked;
import io.modeltrail.events.identity.IdentityEvent.RoleGranted;
import io.modeltrail.events.identity.IdentityEvent.RoleRevoked;
import io.modeltrail.events.identity.IdentityEvent.ServiceIdentityRegistered;
import io.modeltrail.events.identity.IdentityEvent.SignerVerified;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The rules of one identity.
public final class IdentityDecider {

    /// A delegation is for an absence, not for ever.
    static final Duration LONGEST_DELEGATION = Duration.ofDays(90);

    private IdentityDecider() {}

    public static List<IdentityEvent> decide(IdentityCommand command, Identity state) {
        return switch (command) {
            case RegisterServiceIdentity it -> register(it, state);
            case VerifySigner it -> verify(it, state);
            case GrantRole it -> grant(it, state);
            case RevokeRole it -> revoke(it, state);
            case BlockIdentity it -> block(it, state);
            case UnblockIdentity it -> unblock(it, state);
            case GrantDelegation it -> delegate(it, state);
            case EndDelegation it -> end(it, state);
        };
    }

    private static List<IdentityEvent> register(RegisterServiceIdentity it, Identity state) {
        changedBy(it, it.registeredBy()).hold();
        return state.service()
                ? List.of()
                : List.of(new ServiceIdentityRegistered(
                        it.identity(), it.purpose(), it.responsible(), it.registeredBy(), it.requestedAt()));
    }

    /// An identity is never given to somebody else (21 CFR 11.100(a)).
    private static List<IdentityEvent> verify(VerifySigner it, Identity state) {
        changedBy(it, it.verifiedBy())
                .require(
                        state.verifiedName()
                                .filter(name -> !name.equals(it.printedName()))
                                .isEmpty(),
                        IdentityRule.VERIFIED_AS_SOMEBODY_ELSE,
                        "%s was verified as %s; an identity is never given to somebody else"
                                .formatted(it.identity(), state.verifiedName().orElse("")),
                        it.stream())
                .hold();
        return state.verifiedName().isPresent()
                ? List.of()
                : List.of(new SignerVerified(
                        it.identity(), it.printedName(), it.evidence(), it.verifiedBy(), it.requestedAt()));
    }

    private static List<IdentityEvent> grant(GrantRole it, Identity state) {
        var until = it.until();
        changedBy(it, it.grantedBy())
                .require(Role.spelled(it.role()).isPresent(), IdentityRule.NO_SUCH_ROLE, known(it.role()), "a role")
                .require(
                        until == null || until.isAfter(it.requestedAt()),
                        IdentityRule.ALREADY_OVER,
                        "the role would end at %s, before it begins".formatted(until),
                        "a later time in until")
                .hold();
        boolean same = Role.spelled(it.role())
                .map(state.granted()::get)
                .filter(until == null ? Instant.MAX::equals : until::equals)
                .isPresent();
        return same
                ? List.of()
                : List.of(new RoleGranted(it.identity(), it.role(), until, it.why(), it.grantedBy(), it.requestedAt()));
    }

    private static List<IdentityEvent> revoke(RevokeRole it, Identity state) {
        changedBy(it, it.revokedBy())
                .require(Role.spelled(it.role()).isPresent(), IdentityRule.NO_SUCH_ROLE, known(it.role()), "a role")
                .hold();
        return Role.spelled(it.role()).filter(state.revoked()::contains).isPresent()
                ? List.of()
                : List.of(new RoleRevoked(it.identity(), it.role(), it.why(), it.revokedBy(), it.requestedAt()));
    }

    private static List<IdentityEvent> block(BlockIdentity it, Identity state) {
        changedBy(it, it.blockedBy()).hold();
        return state.blocked()
                ? List.of()
                : List.of(new IdentityBlocked(it.identity(), it.why(), it.blockedBy(), it.requestedAt()));
    }

    private static List<IdentityEvent> unblock(UnblockIdentity it, Identity state) {
        changedBy(it, it.unblockedBy()).hold();
        return state.blocked()
                ? List.of(new IdentityUnblocked(it.identity(), it.why(), it.unblockedBy(), it.requestedAt()))
                : List.of();
    }

    private static List<IdentityEvent> delegate(GrantDelegation it, Identity state) {
        var asked = new Delegation(it.delegate(), it.role(), it.from(), it.until());
        var known = state.delegations().get(it.delegationId());
        if (asked.equals(known)) {
            return List.of();
        }
        new Requirements()
                .require(Role.spelled(it.role()).isPresent(), IdentityRule.NO_SUCH_ROLE, known(it.role()), "a role")
                .require(
                        !it.delegate().equals(it.identity()),
                        IdentityRule.OWN_DELEGATE,
                        "nobody delegates to themselves",
                        "another identity in delegate")
                .require(
                        it.until().isAfter(it.requestedAt()),
                        IdentityRule.ALREADY_OVER,
                        "the delegation would be over at %s".formatted(it.until()),
                        "a later time in until")
                .require(
                        Duration.between(it.from(), it.until()).compareTo(LONGEST_DELEGATION) <= 0,
                        IdentityRule.TOO_LONG,
                        "a delegation lasts at most %d days".formatted(LONGEST_DELEGATION.toDays()),
                        "an earlier time in until")
                .require(
                        known == null,
                        IdentityRule.DELEGATION_EXISTS,
                        "delegation %s is another one; take a new id".formatted(it.delegationId()),
                        it.stream())
                .hold();
        return List.of(new DelegationGranted(
                it.identity(),
                it.delegationId(),
                it.delegate(),
                it.role(),
                it.from(),
                it.until(),
                it.why(),
                it.requestedAt()));
    }

    private static List<IdentityEvent> end(EndDelegation it, Identity state) {
        var delegation = state.delegations().get(it.delegationId());
        if (delegation == null) {
            throw new Rejection(
                    IdentityRule.UNKNOWN_DELEGATION,
                    "%s granted no delegation %s that lasts".formatted(it.identity(), it.delegationId()),
                    it.stream());
        }
        new Requirements()
                .require(
                        it.endedBy().equals(it.identity()) || it.endedBy().equals(delegation.delegate()),
                        IdentityRule.NOT_YOURS_TO_END,
                        "a delegation is ended by who granted it or by who has it; an admin blocks an identity",
                        "BlockIdentity")
                .hold();
        return List.of(new DelegationEnded(it.identity(), it.delegationId(), it.why(), it.endedBy(), it.requestedAt()));
    }

    private static Requirements changedBy(IdentityCommand command, String admin) {
        return new Requirements()
                .require(
                        !admin.equals(command.identity()),
                        IdentityRule.OWN_PERMISSIONS,
                        "nobody changes their own permissions",
                        "another admin");
    }

    private static String known(String role) {
        return "there is no role %s; there are %s"
                .formatted(
                        role, Arrays.stream(Role.values()).map(Role::spelling).collect(Collectors.joining(", ")));
    }
}
