package io.modeltrail.query.audit;

import io.modeltrail.events.identity.IdentityEvent;
import io.modeltrail.events.identity.IdentityEvent.DelegationEnded;
import io.modeltrail.events.identity.IdentityEvent.DelegationGranted;
import io.modeltrail.events.identity.IdentityEvent.IdentityBlocked;
import io.modeltrail.events.identity.IdentityEvent.IdentityUnblocked;
import io.modeltrail.events.identity.IdentityEvent.RoleGranted;
import io.modeltrail.events.identity.IdentityEvent.RoleRevoked;
import io.modeltrail.events.identity.IdentityEvent.ServiceIdentityRegistered;
import io.modeltrail.events.identity.IdentityEvent.SignerVerified;

/// What became of an identity, a sentence an event.
final class IdentitySentences {

    private IdentitySentences() {}

    static String of(IdentityEvent event) {
        return switch (event) {
            case ServiceIdentityRegistered e ->
                "The service %s is on record (%s); %s answers for it."
                        .formatted(e.identity(), e.purpose(), e.responsible());
            case SignerVerified e ->
                "%s was verified as %s by %s (%s)."
                        .formatted(e.identity(), e.printedName(), e.verifiedBy(), e.evidence());
            case RoleGranted e ->
                "%s gave %s the role %s%s: %s"
                        .formatted(
                                e.grantedBy(),
                                e.identity(),
                                e.role(),
                                e.until() == null ? "" : " until " + e.until(),
                                e.why());
            case RoleRevoked e ->
                "%s took the role %s from %s: %s".formatted(e.revokedBy(), e.role(), e.identity(), e.why());
            case IdentityBlocked e -> "%s blocked %s: %s".formatted(e.blockedBy(), e.identity(), e.why());
            case IdentityUnblocked e -> "%s unblocked %s: %s".formatted(e.unblockedBy(), e.identity(), e.why());
            case DelegationGranted e ->
                "%s lets %s sign for them as %s from %s until %s: %s"
                        .formatted(e.identity(), e.delegate(), e.role(), e.from(), e.until(), e.why());
            case DelegationEnded e ->
                "%s ended delegation %s of %s: %s".formatted(e.endedBy(), e.delegationId(), e.identity(), e.why());
        };
    }
}
