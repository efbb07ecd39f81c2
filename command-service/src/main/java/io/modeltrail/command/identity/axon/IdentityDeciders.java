package io.modeltrail.command.identity.axon;

import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.identity.domain.Identity;
import io.modeltrail.command.identity.domain.IdentityDecider;
import io.modeltrail.command.identity.domain.IdentityPermissions;
import io.modeltrail.events.Streams;
import io.modeltrail.events.identity.IdentityCommand;
import io.modeltrail.events.identity.IdentityEvent;
import java.util.List;

/// The decider of identities.
public final class IdentityDeciders {

    private IdentityDeciders() {}

    public static Decider<IdentityCommand, Identity, IdentityEvent> identities() {
        return new Decider<>(
                Streams.IDENTITY,
                IdentityCommand.class,
                IdentityPermissions::of,
                Identity.class,
                1,
                Identity::initial,
                IdentityDecider::decide,
                Identity::evolve,
                IdentityEvent.class,
                (_, _) -> List.of());
    }
}
