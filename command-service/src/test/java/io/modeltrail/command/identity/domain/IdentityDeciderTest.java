package io.modeltrail.command.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Role;
import io.modeltrail.command.domain.Scenario;
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
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityDeciderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
    private static final String CARL = "iss|carl";
    private static final String RAE = "iss|rae";
    private static final String ADA = "iss|ada";
    private static final IdentityBlocked BLOCKED = new IdentityBlocked(CARL, "stolen", ADA, NOON);
    private static final SignerVerified VERIFIED = new SignerVerified(CARL, "Carl Weiss", "passport", ADA, NOON);
    private static final DelegationGranted DELEGATED =
            new DelegationGranted(CARL, "d-1", RAE, "clinical-reviewer", NOON, TOMORROW, "away", NOON);

    private final Scenario<IdentityCommand, Identity, IdentityEvent> identity =
            new Scenario<>(Identity.initial(), Identity::evolve, IdentityDecider::decide);

    @Test
    void anIdentityIsBlockedOnceAndUnblockedOnce() {
        identity.when(new BlockIdentity(CARL, "stolen", ADA, NOON)).then(BLOCKED);
        identity.given(BLOCKED)
                .when(new BlockIdentity(CARL, "stolen", ADA, NOON))
                .thenNothing();
        identity.given(BLOCKED)
                .when(new UnblockIdentity(CARL, "found", ADA, NOON))
                .then(new IdentityUnblocked(CARL, "found", ADA, NOON));
        identity.when(new UnblockIdentity(CARL, "found", ADA, NOON)).thenNothing();
    }

    @Test
    void nobodyChangesTheirOwnPermissions() {
        identity.when(new GrantRole(ADA, "clinical-reviewer", null, "why not", ADA, NOON))
                .thenRefusedBy(IdentityRule.OWN_PERMISSIONS);
        identity.when(new RevokeRole(ADA, "admin", "tired", ADA, NOON)).thenRefusedBy(IdentityRule.OWN_PERMISSIONS);
        identity.when(new BlockIdentity(ADA, "tired", ADA, NOON)).thenRefusedBy(IdentityRule.OWN_PERMISSIONS);
        identity.when(new UnblockIdentity(ADA, "rested", ADA, NOON)).thenRefusedBy(IdentityRule.OWN_PERMISSIONS);
        identity.when(new VerifySigner(ADA, "Ada", "mirror", ADA, NOON)).thenRefusedBy(IdentityRule.OWN_PERMISSIONS);
    }

    @Test
    void aRoleIsGrantedForATimeAndTheRefusalNamesAllThatIsWrong() {
        identity.when(new GrantRole(CARL, "admin", TOMORROW, "leave", ADA, NOON))
                .then(new RoleGranted(CARL, "admin", TOMORROW, "leave", ADA, NOON));
        identity.given(new RoleGranted(CARL, "admin", TOMORROW, "leave", ADA, NOON))
                .when(new GrantRole(CARL, "admin", TOMORROW, "leave", ADA, NOON))
                .thenNothing();
        identity.when(new GrantRole(ADA, "king", NOON, "leave", ADA, NOON))
                .thenRefusedBy(IdentityRule.OWN_PERMISSIONS, IdentityRule.NO_SUCH_ROLE, IdentityRule.ALREADY_OVER);
    }

    @Test
    void aRevokedRoleIsGoneWhateverATokenSays() {
        identity.when(new RevokeRole(CARL, "admin", "moved", ADA, NOON))
                .then(new RoleRevoked(CARL, "admin", "moved", ADA, NOON));
        identity.given(new RoleRevoked(CARL, "admin", "moved", ADA, NOON))
                .when(new RevokeRole(CARL, "admin", "moved", ADA, NOON))
                .thenNothing();

        var revoked = Identity.initial().evolve(new RoleRevoked(CARL, "admin", "moved", ADA, NOON));
        assertThat(revoked.rolesOf(Set.of(Role.ADMIN, Role.ML_ENGINEER), NOON)).containsExactly(Role.ML_ENGINEER);
        assertThat(revoked.evolve(new RoleGranted(CARL, "admin", TOMORROW, "back", ADA, NOON))
                        .rolesOf(Set.of(), NOON))
                .containsExactly(Role.ADMIN);
    }

    @Test
    void aGrantedRoleEndsWhenItSaysSo() {
        var granted = Identity.initial().evolve(new RoleGranted(CARL, "admin", TOMORROW, "leave", ADA, NOON));
        assertThat(granted.rolesOf(Set.of(), TOMORROW.minusNanos(1))).containsExactly(Role.ADMIN);
        assertThat(granted.rolesOf(Set.of(), TOMORROW)).isEmpty();
    }

    @Test
    void anIdentityIsNeverGivenToSomebodyElse() {
        identity.when(new VerifySigner(CARL, "Carl Weiss", "passport", ADA, NOON))
                .then(VERIFIED);
        identity.given(VERIFIED)
                .when(new VerifySigner(CARL, "Carl Weiss", "passport", ADA, NOON))
                .thenNothing();
        identity.given(VERIFIED)
                .when(new VerifySigner(CARL, "Karla Weiss", "passport", ADA, NOON))
                .thenRefusedBy(IdentityRule.VERIFIED_AS_SOMEBODY_ELSE);
    }

    @Test
    void aPersonAnswersForAService() {
        var registered = new ServiceIdentityRegistered("iss|bot", "observes", CARL, ADA, NOON);
        identity.when(new RegisterServiceIdentity("iss|bot", "observes", CARL, ADA, NOON))
                .then(registered);
        identity.given(registered)
                .when(new RegisterServiceIdentity("iss|bot", "observes", CARL, ADA, NOON))
                .thenNothing();
    }

    @Test
    void aDelegationIsForSomebodyElseAndForAShortTime() {
        identity.when(delegate("d-1", RAE, "clinical-reviewer", TOMORROW)).then(DELEGATED);
        identity.given(DELEGATED)
                .when(delegate("d-1", RAE, "clinical-reviewer", TOMORROW))
                .thenNothing();
        identity.given(DELEGATED)
                .when(delegate("d-1", CARL, "king", NOON.plus(Duration.ofDays(91))))
                .thenRefusedBy(
                        IdentityRule.NO_SUCH_ROLE,
                        IdentityRule.OWN_DELEGATE,
                        IdentityRule.TOO_LONG,
                        IdentityRule.DELEGATION_EXISTS);
    }

    @Test
    void aDelegationCoversItsPeriodAndItsDelegateOnly() {
        var carl = Identity.initial().evolve(DELEGATED);
        assertThat(carl.delegatedTo(RAE, NOON)).containsExactly(Role.CLINICAL_REVIEWER);
        assertThat(carl.delegatedTo(RAE, TOMORROW)).isEmpty();
        assertThat(carl.delegatedTo(ADA, NOON)).isEmpty();
    }

    @Test
    void aDelegationIsEndedByWhoGrantedItOrHasIt() {
        identity.given(DELEGATED)
                .when(new EndDelegation(CARL, "d-1", "back", CARL, NOON))
                .then(new DelegationEnded(CARL, "d-1", "back", CARL, NOON));
        identity.given(DELEGATED)
                .when(new EndDelegation(CARL, "d-1", "no time", RAE, NOON))
                .then(new DelegationEnded(CARL, "d-1", "no time", RAE, NOON));
        identity.given(DELEGATED)
                .when(new EndDelegation(CARL, "d-1", "envy", ADA, NOON))
                .thenRefusedBy(IdentityRule.NOT_YOURS_TO_END);
        identity.when(new EndDelegation(CARL, "d-1", "back", CARL, NOON))
                .thenRefusedBy(IdentityRule.UNKNOWN_DELEGATION);
    }

    private static GrantDelegation delegate(String id, String to, String role, Instant until) {
        return new GrantDelegation(CARL, id, to, role, NOON, until, "away", NOON);
    }
}
