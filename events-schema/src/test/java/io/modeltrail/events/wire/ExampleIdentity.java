package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.identity.IdentityEvent.DelegationEnded;
import io.modeltrail.events.identity.IdentityEvent.DelegationGranted;
import io.modeltrail.events.identity.IdentityEvent.IdentityBlocked;
import io.modeltrail.events.identity.IdentityEvent.IdentityUnblocked;
import io.modeltrail.events.identity.IdentityEvent.RoleGranted;
import io.modeltrail.events.identity.IdentityEvent.RoleRevoked;
import io.modeltrail.events.identity.IdentityEvent.ServiceIdentityRegistered;
import io.modeltrail.events.identity.IdentityEvent.SignerVerified;
import java.time.Duration;
import java.util.List;

/// What may become of an identity.
final class ExampleIdentity {

    private static final String CARL = "https://idp.example|carl";
    private static final String ADA = "https://idp.example|ada";

    private ExampleIdentity() {}

    static List<Event> events() {
        return List.of(
                new ServiceIdentityRegistered(
                        "https://idp.example|model-server", "publishes observations", CARL, ADA, NOON),
                new SignerVerified(CARL, "Dr. Carl Weiss", "identity card seen on 2026-02-27", ADA, NOON),
                new RoleGranted(
                        CARL, "regulatory-affairs", NOON.plus(Duration.ofDays(30)), "parental leave", ADA, NOON),
                new RoleRevoked(CARL, "regulatory-affairs", "back from leave", ADA, NOON),
                new IdentityBlocked(CARL, "laptop stolen", ADA, NOON),
                new IdentityUnblocked(CARL, "new credentials", ADA, NOON),
                new DelegationGranted(
                        CARL,
                        "delegation-1",
                        "https://idp.example|rae",
                        "clinical-reviewer",
                        NOON,
                        NOON.plus(Duration.ofDays(14)),
                        "holidays",
                        NOON),
                new DelegationEnded(CARL, "delegation-1", "back early", CARL, NOON));
    }
}
