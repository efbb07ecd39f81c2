package io.modeltrail.command.rollout.domain;

import static io.modeltrail.command.rollout.domain.Rollouts.NOON;
import static io.modeltrail.command.rollout.domain.Rollouts.PLAN;
import static io.modeltrail.command.rollout.domain.Rollouts.POLICY;
import static io.modeltrail.command.rollout.domain.Rollouts.SOUND;
import static io.modeltrail.command.rollout.domain.Rollouts.atFirstStep;
import static io.modeltrail.command.rollout.domain.Rollouts.in;
import static io.modeltrail.command.rollout.domain.Rollouts.released;
import static io.modeltrail.command.rollout.domain.Rollouts.start;
import static io.modeltrail.command.rollout.domain.Rollouts.with;
import static io.modeltrail.events.dossier.VersionStanding.APPROVED;
import static io.modeltrail.events.dossier.VersionStanding.ARCHIVED;
import static io.modeltrail.events.dossier.VersionStanding.CANDIDATE;
import static io.modeltrail.events.dossier.VersionStanding.SUSPENDED;
import static io.modeltrail.events.dossier.VersionStanding.UNREGISTERED;
import static io.modeltrail.events.dossier.VersionStanding.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.command.domain.VersionStatus.HotfixDebt;
import io.modeltrail.command.rollout.domain.ServingTarget.Empty;
import io.modeltrail.command.rollout.domain.ServingTarget.Freeze;
import io.modeltrail.command.rollout.domain.ServingTarget.Place;
import io.modeltrail.command.rollout.domain.ServingTarget.Reserved;
import io.modeltrail.command.rollout.domain.ServingTarget.Serving;
import io.modeltrail.command.rollout.domain.ServingTarget.Unregistered;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.events.rollout.ServingTargetCommand.ReserveTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RolloutStartTest {

    private static final Place ICU = new Place("production", "apache", RouterKind.EMBEDDED, "embedded", List.of());

    private static final PolicyReference DEFAULTS = PolicyReference.defaultTriggers();

    private final RolloutStarted started =
            new RolloutStarted("r-1", "icu", "apache", "1.0.0", "1.1.0", PLAN, POLICY, null, DEFAULTS, NOON);

    @Test
    void aRolloutStartsAndOrdersItsFirstStep() {
        with(SOUND).when(start()).then(started, new TrafficShiftOrdered("r-1", 1, 10, NOON));
    }

    @Test
    void aStartWithoutPlanAndPolicyHoldsTheDefaultsInFull() {
        with(SOUND)
                .when(new StartRollout("r-1", "icu", "apache", "1.1.0", null, null, NOON))
                .then(
                        new RolloutStarted(
                                "r-1",
                                "icu",
                                "apache",
                                "1.0.0",
                                "1.1.0",
                                RolloutDefaults.plan(),
                                RolloutDefaults.policy(),
                                null,
                                DEFAULTS,
                                NOON),
                        new TrafficShiftOrdered("r-1", 1, 5, NOON));
    }

    @Test
    void theDefaultPolicyIsTheOneThatTheDocumentNames() {
        assertThat(RolloutDefaults.policy().triggers())
                .extracting(trigger -> "%s %s %s %s"
                        .formatted(trigger.metric(), trigger.harmfulWhen(), trigger.limit(), trigger.reaction()))
                .containsExactly(
                        "accuracy BELOW 0.9 IMMEDIATE",
                        "error_rate ABOVE 0.05 IMMEDIATE",
                        "latency_mean_ms ABOVE 2000.0 IMMEDIATE",
                        "accuracy BELOW 0.8 IMMEDIATE",
                        "safety_score BELOW 0.85 IMMEDIATE",
                        "timeout_rate ABOVE 0.05 AFTER_WARNING",
                        "error_rate ABOVE 0.1 AFTER_WARNING");
    }

    @Test
    void theTargetIsReservedAlongWithTheStart() {
        assertThat(RolloutConsequences.of(started, Rollout.initial()))
                .containsExactly(new ReserveTarget("icu", "r-1", "apache", "1.0.0", NOON));
    }

    @Test
    void theSameStartTwiceIsOneStart() {
        atFirstStep().when(start()).thenNothing();
        atFirstStep()
                .when(new StartRollout("r-1", "icu", "apache", "1.2.0", PLAN, POLICY, NOON))
                .thenRefusedBy(RolloutRule.ALREADY_STARTED);
    }

    @Test
    void anUnknownTargetAndAnUnknownCanaryAreBothNamed() {
        with(new StartFacts(new Unregistered(), in(UNREGISTERED), in(UNREGISTERED)))
                .when(start())
                .thenRefusedBy(RolloutRule.TARGET_NOT_REGISTERED, RolloutRule.CANARY_NOT_REGISTERED);
    }

    @Test
    void aTargetWithoutAVersionHasNoWayBack() {
        with(new StartFacts(new Empty(ICU), in(UNREGISTERED), released()))
                .when(start())
                .thenRefusedBy(RolloutRule.NO_STABLE_VERSION);
    }

    @Test
    void theWayBackIsCheckedBeforeItIsNeeded() {
        with(new StartFacts(new Serving(ICU, "1.0.0"), in(SUSPENDED), released()))
                .when(start())
                .thenRefusedBy(RolloutRule.ROLLBACK_TARGET_NOT_APPROVED);
    }

    @Test
    void oneRolloutAtATime() {
        with(new StartFacts(new Reserved(ICU, "1.0.0", "r-0"), released(), released()))
                .when(start())
                .thenRefusedBy(RolloutRule.TARGET_HAS_ACTIVE_ROLLOUT);
    }

    @Test
    void nothingStartsWhileTheTargetIsFrozen() {
        var frozen = frozen(new Freeze(NOON, NOON.plusSeconds(1)));
        with(frozen).when(start()).thenRefusedBy(RolloutRule.TARGET_FROZEN);
        with(frozen(new Freeze(NOON.minusSeconds(1), NOON)))
                .when(start())
                .then(started, new TrafficShiftOrdered("r-1", 1, 10, NOON));
    }

    @Test
    void theTargetServesTheSameModel() {
        var sepsis = new Place("production", "sepsis", RouterKind.EMBEDDED, "embedded", List.of());
        with(new StartFacts(new Serving(sepsis, "1.0.0"), released(), released()))
                .when(start())
                .thenRefusedBy(RolloutRule.OTHER_MODEL);
    }

    @Test
    void onlyAnApprovedVersionReachesPatients() {
        canary(CANDIDATE, RolloutRule.CANARY_NOT_APPROVED);
        canary(SUSPENDED, RolloutRule.CANARY_SUSPENDED);
        canary(WITHDRAWN, RolloutRule.CANARY_WITHDRAWN);
        canary(ARCHIVED, RolloutRule.CANARY_ARCHIVED);
    }

    @Test
    void routineCareNeedsAReleasedVersionAndAnyOtherEnvironmentASignedApproval() {
        canary(APPROVED, RolloutRule.PHASE_DOES_NOT_ALLOW_ENVIRONMENT);
        var ward = new Place("ward", "apache", RouterKind.EMBEDDED, "embedded", List.of());
        with(new StartFacts(new Serving(ward, "1.0.0"), in(APPROVED), in(APPROVED)))
                .when(start())
                .then(started, new TrafficShiftOrdered("r-1", 1, 10, NOON));
    }

    @Test
    void aHotfixThatStillOwesItsValidationAfterTheDeadlineGoesNowhere() {
        var due = Optional.of(NOON);
        var owing = new VersionStatus(APPROVED, Phase.PRODUCTION, new HotfixDebt(true, false, due));
        with(new StartFacts(new Serving(ICU, "1.0.0"), released(), owing))
                .when(start())
                .then(started, new TrafficShiftOrdered("r-1", 1, 10, NOON));
        var overdue = new VersionStatus(
                APPROVED, Phase.PRODUCTION, new HotfixDebt(true, false, due.map(at -> at.minusSeconds(1))));
        with(new StartFacts(new Serving(ICU, "1.0.0"), released(), overdue))
                .when(start())
                .thenRefusedBy(RolloutRule.CANARY_VALIDATION_OVERDUE);
    }

    @Test
    void theStableVersionIsNoCanary() {
        with(SOUND)
                .when(new StartRollout("r-1", "icu", "apache", "1.0.0", PLAN, POLICY, NOON))
                .thenRefusedBy(RolloutRule.CANARY_IS_STABLE);
    }

    private static void canary(VersionStanding standing, RolloutRule rule) {
        with(new StartFacts(new Serving(ICU, "1.0.0"), released(), in(standing)))
                .when(start())
                .thenRefusedBy(rule);
    }

    private static StartFacts frozen(Freeze freeze) {
        var place = new Place("production", "apache", RouterKind.EMBEDDED, "embedded", List.of(freeze));
        return new StartFacts(new Serving(place, "1.0.0"), released(), released());
    }
}
