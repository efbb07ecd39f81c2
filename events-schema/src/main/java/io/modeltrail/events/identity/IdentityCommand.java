package io.modeltrail.events.identity;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What may be asked about one identity, `issuer|subject`.
public sealed interface IdentityCommand extends Command {

    String identity();

    @Override
    default String stream() {
        return Streams.identity(identity());
    }

    record RegisterServiceIdentity(
            String identity,
            String purpose,
            String responsible,
            @FromToken String registeredBy,
            Instant requestedAt) implements IdentityCommand {
        public RegisterServiceIdentity {
            Required.identity(identity, "identity");
            Required.text(purpose, "purpose");
            Required.identity(responsible, "responsible");
            Required.text(registeredBy, "registeredBy");
        }
    }

    record VerifySigner(
            String identity,
            String printedName,
            String evidence,
            @FromToken String verifiedBy,
            Instant requestedAt) implements IdentityCommand {
        public VerifySigner {
            Required.identity(identity, "identity");
            Required.text(printedName, "printedName");
            Required.text(evidence, "evidence");
            Required.text(verifiedBy, "verifiedBy");
        }
    }

    record GrantRole(
            String identity,
            String role,
            @Nullable Instant until,
            String why,
            @FromToken String grantedBy,
            Instant requestedAt)
            implements IdentityCommand {
        public GrantRole {
            Required.identity(identity, "identity");
            Required.name(role, "role");
            Required.text(why, "why");
            Required.text(grantedBy, "grantedBy");
        }
    }

    record RevokeRole(
            String identity,
            String role,
            String why,
            @FromToken String revokedBy,
            Instant requestedAt) implements IdentityCommand {
        public RevokeRole {
            Required.identity(identity, "identity");
            Required.name(role, "role");
            Required.text(why, "why");
            Required.text(revokedBy, "revokedBy");
        }
    }

    record BlockIdentity(
            String identity, String why, @FromToken String blockedBy, Instant requestedAt) implements IdentityCommand {
        public BlockIdentity {
            Required.identity(identity, "identity");
            Required.text(why, "why");
            Required.text(blockedBy, "blockedBy");
        }
    }

    record UnblockIdentity(
            String identity, String why, @FromToken String unblockedBy, Instant requestedAt)
            implements IdentityCommand {
        public UnblockIdentity {
            Required.identity(identity, "identity");
            Required.text(why, "why");
            Required.text(unblockedBy, "unblockedBy");
        }
    }

    /// Whoever sends it delegates: one's own authority, and only what one has.
    record GrantDelegation(
            @FromToken String identity,
            String delegationId,
            String delegate,
            String role,
            Instant from,
            Instant until,
            String why,
            Instant requestedAt)
            implements IdentityCommand {
        public GrantDelegation {
            Required.text(identity, "identity");
            Required.name(delegationId, "delegationId");
            Required.identity(delegate, "delegate");
            Required.name(role, "role");
            Required.present(from, "from");
            Required.present(until, "until");
            Required.that(until.isAfter(from), "until", "must be after from");
            Required.text(why, "why");
        }
    }

    record EndDelegation(
            String identity,
            String delegationId,
            String why,
            @FromToken String endedBy,
            Instant requestedAt) implements IdentityCommand {
        public EndDelegation {
            Required.identity(identity, "identity");
            Required.name(delegationId, "delegationId");
            Required.text(why, "why");
            Required.text(endedBy, "endedBy");
        }
    }
}
