package io.modeltrail.command.identity.domain;

import static io.modeltrail.command.domain.Role.ADMIN;

import io.modeltrail.command.domain.Access;
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

/// Who may change what of an identity.
public final class IdentityPermissions {

    private IdentityPermissions() {}

    public static Access of(IdentityCommand command) {
        return switch (command) {
            case RegisterServiceIdentity _,
                    VerifySigner _,
                    GrantRole _,
                    RevokeRole _,
                    BlockIdentity _,
                    UnblockIdentity _ -> Access.of(ADMIN).andSigned();
            // What one does not have one cannot give; a role that nobody has is refused by the rules.
            case GrantDelegation it ->
                Role.spelled(it.role())
                        .map(Access::of)
                        .orElseGet(() -> Access.of(Role.values()))
                        .andSigned();
            case EndDelegation _ -> Access.of(Role.values()).andRegulated();
        };
    }
}
