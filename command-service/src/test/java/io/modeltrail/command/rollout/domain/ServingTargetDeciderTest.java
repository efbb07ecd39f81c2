package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.events.rollout.ServingTargetCommand;
import io.modeltrail.events.rollout.ServingTargetCommand.FreezeTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.InstallStableVersion;
import io.modeltrail.events.rollout.ServingTargetCommand.RegisterServingTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.ReleaseTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.ReserveTarget;
import io.modeltrail.events.rollout.ServingTargetEvent;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.rollout.ServingTargetEvent.StableVersionInstalled;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetFrozen;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReleased;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReserved;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServingTargetDeciderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final ServingTargetRegistered registered =
            new ServingTargetRegistered("icu", "production", "apache", RouterKind.EMBEDDED, "embedded", NOON);
    private final StableVersionInstalled installed = new StableVersionInstalled("icu", "1.0.0", NOON);
    private final TargetReserved reserved = new TargetReserved("icu", "r-1", NOON);

    private final Scenario<ServingTargetCommand, ServingTarget, ServingTargetEvent> target = new Scenario<>(
            ServingTarget.initial(),
            ServingTarget::evolve,
            (command, state) -> ServingTargetDecider.decide(
                    command,
                    state,
                    stream -> Map.of(
                                    "ModelVersion/apache/1.0.0", Rollouts.released(),
                                    "ModelVersion/apache/1.1.0", Rollouts.released(),
                                    "ModelVersion/apache/1.2.0", Rollouts.in(VersionStanding.APPROVED))
                            .getOrDefault(stream, Rollouts.in(VersionStanding.CANDIDATE))));

    @Test
    void aTargetIsRegisteredOnce() {
        target.when(register("production")).then(registered);
        target.given(registered, installed).when(register("production")).thenNothing();
        target.given(registered, installed, reserved)
                .when(register("production"))
                .thenNothing();
        target.given(registered).when(register("test")).thenRefusedBy(TargetRule.TARGET_ALREADY_REGISTERED);
    }

    @Test
    void anApprovedVersionIsInstalledOnce() {
        target.given(registered).when(install("1.0.0")).then(installed);
        target.given(registered, installed).when(install("1.0.0")).thenNothing();
        target.given(registered, installed)
                .when(install("1.1.0"))
                .then(new StableVersionInstalled("icu", "1.1.0", NOON));
    }

    @Test
    void nothingUnapprovedAnswersAPatient() {
        target.given(registered).when(install("2.0.0")).thenRefusedBy(TargetRule.VERSION_NOT_APPROVED);
    }

    @Test
    void whatIsNotReleasedAnswersNobodyInRoutineCare() {
        target.given(registered).when(install("1.2.0")).thenRefusedBy(TargetRule.PHASE_DOES_NOT_ALLOW_ENVIRONMENT);
    }

    @Test
    void nobodyInstallsIntoARollout() {
        target.given(registered, installed, reserved).when(install("1.1.0")).thenRefusedBy(TargetRule.TARGET_RESERVED);
    }

    @Test
    void oneRolloutAtATimeHasTheTarget() {
        target.given(registered, installed).when(reserve("r-1", "1.0.0")).then(reserved);
        target.given(registered, installed, reserved)
                .when(reserve("r-1", "1.0.0"))
                .thenNothing();
        target.given(registered, installed, reserved)
                .when(reserve("r-2", "1.0.0"))
                .thenRefusedBy(TargetRule.RESERVED_BY_ANOTHER_ROLLOUT);
    }

    @Test
    void aRolloutReservesTheTargetAsItKnewIt() {
        target.given(registered, installed)
                .when(reserve("r-1", "0.9.0"))
                .thenRefusedBy(TargetRule.STABLE_VERSION_CHANGED);
        target.given(registered).when(reserve("r-1", "1.0.0")).thenRefusedBy(TargetRule.STABLE_VERSION_CHANGED);
    }

    @Test
    void theEndOfTheRolloutReleasesTheTargetWithTheVersionThatStays() {
        target.given(registered, installed, reserved)
                .when(release("r-1", "1.1.0"))
                .then(new TargetReleased("icu", "r-1", "1.1.0", NOON));
        target.given(registered, installed, reserved, new TargetReleased("icu", "r-1", "1.1.0", NOON))
                .when(release("r-1", "1.1.0"))
                .thenNothing();
        target.given(registered, installed, reserved)
                .when(release("r-2", "1.1.0"))
                .thenRefusedBy(TargetRule.RESERVED_BY_ANOTHER_ROLLOUT);
        target.given(registered, installed)
                .when(release("r-1", "1.1.0"))
                .thenRefusedBy(TargetRule.STABLE_VERSION_CHANGED);
    }

    @Test
    void aFreezeIsRecordedOnce() {
        var freeze = new FreezeTarget("icu", NOON, NOON.plusSeconds(60), "holidays", NOON);
        var frozen = new TargetFrozen("icu", NOON, NOON.plusSeconds(60), "holidays", NOON);
        target.given(registered).when(freeze).then(frozen);
        target.given(registered, installed, reserved, frozen).when(freeze).thenNothing();
    }

    @Test
    void whatWasNeverRegisteredIsUnknown() {
        target.when(install("1.0.0")).thenRefusedBy(TargetRule.UNKNOWN_TARGET);
        target.when(reserve("r-1", "1.0.0")).thenRefusedBy(TargetRule.UNKNOWN_TARGET);
        target.when(release("r-1", "1.0.0")).thenRefusedBy(TargetRule.UNKNOWN_TARGET);
        target.when(new FreezeTarget("icu", NOON, NOON.plusSeconds(60), "holidays", NOON))
                .thenRefusedBy(TargetRule.UNKNOWN_TARGET);
    }

    private static RegisterServingTarget register(String environment) {
        return new RegisterServingTarget("icu", environment, "apache", RouterKind.EMBEDDED, "embedded", NOON);
    }

    private static InstallStableVersion install(String version) {
        return new InstallStableVersion("icu", version, NOON);
    }

    private static ReserveTarget reserve(String rollout, String stable) {
        return new ReserveTarget("icu", rollout, "apache", stable, NOON);
    }

    private static ReleaseTarget release(String rollout, String stable) {
        return new ReleaseTarget("icu", rollout, stable, NOON);
    }
}
