package io.modeltrail.events.identity;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one identity, `issuer|subject`. Roles are spelled as in the claim `roles`.
public sealed interface IdentityEvent extends Event {

    String identity();

    @Override
    default String stream() {
        return Streams.identity(identity());
    }

    /// A program may act, and this person answers for it.
    record ServiceIdentityRegistered(
            String identity, String purpose, String responsible, String registeredBy, Instant occurredAt)
            implements IdentityEvent {}

    /// Who stands behind an identity was verified before they sign (21 CFR 11.100(b)). `evidence` says how.
    record SignerVerified(String identity, String printedName, String evidence, String verifiedBy, Instant occurredAt)
            implements IdentityEvent {}

    /// A role beyond those of the token, until `until` where it is given.
    record RoleGranted(
            String identity, String role, @Nullable Instant until, String why, String grantedBy, Instant occurredAt)
            implements IdentityEvent {}

    /// The role is not theirs, whatever a token says.
    record RoleRevoked(String identity, String role, String why, String revokedBy, Instant occurredAt)
            implements IdentityEvent {}

    /// Nothing is accepted from this identity any more (21 CFR 11.300(c)).
    record IdentityBlocked(String identity, String why, String blockedBy, Instant occurredAt)
            implements IdentityEvent {}

    record IdentityUnblocked(String identity, String why, String unblockedBy, Instant occurredAt)
            implements IdentityEvent {}

    /// `delegate` may sign for this identity in one of its roles, within the period.
    record DelegationGranted(
            String identity,
            String delegationId,
            String delegate,
            String role,
            Instant from,
            Instant until,
            String why,
            Instant occurredAt)
            implements IdentityEvent {}

    record DelegationEnded(String identity, String delegationId, String why, String endedBy, Instant occurredAt)
            implements IdentityEvent {}
}
