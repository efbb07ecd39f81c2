package io.modeltrail.command.policy.domain;

import static io.modeltrail.command.policy.domain.PolicyRule.DIGEST_OF_OTHER_POLICY;
import static io.modeltrail.command.policy.domain.PolicyRule.HOLDS_ALREADY;
import static io.modeltrail.command.policy.domain.PolicyRule.NOT_PROPOSED;
import static io.modeltrail.command.policy.domain.PolicyRule.NO_SUCH_RULE_PACK;
import static io.modeltrail.command.policy.domain.PolicyRule.OTHER_PROPOSAL_OPEN;
import static io.modeltrail.command.policy.domain.PolicyRule.OWN_WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.command.domain.Role;
import io.modeltrail.command.domain.Scenario;
import io.modeltrail.command.domain.Signing;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.policy.AdoptedPolicies;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.ClinicalThresholds.Threshold;
import io.modeltrail.events.policy.PolicyCommand;
import io.modeltrail.events.policy.PolicyCommand.AdoptPolicy;
import io.modeltrail.events.policy.PolicyCommand.ProposeRollbackPolicy;
import io.modeltrail.events.policy.PolicyCommand.ProposeRulePack;
import io.modeltrail.events.policy.PolicyCommand.ProposeThresholds;
import io.modeltrail.events.policy.PolicyCommand.WithdrawPolicyProposal;
import io.modeltrail.events.policy.PolicyEvent;
import io.modeltrail.events.policy.PolicyEvent.PolicyProposalWithdrawn;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsAdopted;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsProposed;
import io.modeltrail.events.policy.PolicyNames;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.wire.Digests;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ADAM = "issuer|adam";
    private static final ClinicalThresholds FIRST = thresholds(1, 0.92);
    private static final ClinicalThresholds SECOND = thresholds(2, 0.95);
    private static final ThresholdsProposed PROPOSED =
            new ThresholdsProposed(FIRST, Digests.of(FIRST), "fewer misses", ADAM, NOON);
    private static final ThresholdsAdopted ADOPTED =
            new ThresholdsAdopted(FIRST, Digests.of(FIRST), ADAM, Signing.by("clara", Digests.of(FIRST)), null, NOON);

    private final Scenario<PolicyCommand, Policy, PolicyEvent> policy =
            new Scenario<>(Policy.initial(), Policy::evolve, PolicyDecider::decide);

    @Test
    void oneProposesAndAnotherSignsWhatThenHolds() {
        policy.when(propose(0.92)).then(PROPOSED);
        policy.given(PROPOSED).when(adopt("clara", 1, FIRST)).then(ADOPTED);
        assertThat(AdoptedPolicies.thresholds(List.of(PROPOSED))).isEqualTo(ClinicalThresholds.defaults());
        assertThat(AdoptedPolicies.thresholds(List.of(PROPOSED, ADOPTED))).isEqualTo(FIRST);
    }

    @Test
    void aLaterVersionNamesTheOneItSupersedes() {
        policy.given(PROPOSED, ADOPTED)
                .having(propose(0.95))
                .when(adopt("clara", 2, SECOND))
                .then(new ThresholdsAdopted(
                        SECOND, Digests.of(SECOND), ADAM, Signing.by("clara", Digests.of(SECOND)), 1, NOON));
    }

    @Test
    void nobodyAdoptsTheirOwnProposalNorAnotherTextThanTheOneProposed() {
        policy.given(PROPOSED).when(adopt("adam", 1, SECOND)).thenRefusedBy(DIGEST_OF_OTHER_POLICY, OWN_WORK);
        policy.given(PROPOSED).when(adopt("clara", 2, SECOND)).thenRefusedBy(NOT_PROPOSED);
        policy.when(adopt("clara", 1, FIRST)).thenRefusedBy(NOT_PROPOSED);
    }

    @Test
    void oneProposalWaitsAtATimeAndNumbersAreNotUsedAgain() {
        policy.given(PROPOSED).when(propose(0.92)).thenNothing();
        policy.given(PROPOSED).when(propose(0.95)).thenRefusedBy(OTHER_PROPOSAL_OPEN);
        policy.given(PROPOSED, ADOPTED).when(propose(0.92)).thenRefusedBy(HOLDS_ALREADY);
        var withdrawn = new PolicyProposalWithdrawn(PolicyNames.CLINICAL_THRESHOLDS, 1, "mistyped", ADAM, NOON);
        policy.given(PROPOSED)
                .when(new WithdrawPolicyProposal(PolicyNames.CLINICAL_THRESHOLDS, 1, "mistyped", ADAM, NOON))
                .then(withdrawn);
        policy.given(PROPOSED, withdrawn)
                .when(propose(0.95))
                .then(new ThresholdsProposed(SECOND, Digests.of(SECOND), "fewer misses", ADAM, NOON));
    }

    @Test
    void onlyARulePackOfThisReleaseIsProposedAndItsDigestIsNotTyped() {
        policy.when(new ProposeRulePack("ISO-14971", "1998", "old", ADAM, NOON)).thenRefusedBy(NO_SUCH_RULE_PACK);
        var events =
                PolicyDecider.decide(new ProposeRulePack("ISO-14971", "2019", "new", ADAM, NOON), Policy.initial());
        assertThat(events)
                .singleElement()
                .extracting(event ->
                        ((PolicyEvent.RulePackProposed) event).rulePack().digest())
                .isEqualTo(RulePacks.of("ISO-14971", "2019").orElseThrow().digest());
    }

    @Test
    void whatPatientsBearIsSignedByAClinicianAndWhatAuthoritiesAskByRegulatoryAffairs() {
        assertThat(PolicyPermissions.of(adopt("clara", 1, FIRST)))
                .satisfies(access -> assertThat(access.roles()).containsExactly(Role.CLINICAL_REVIEWER))
                .satisfies(access -> assertThat(access.signature()).isTrue());
        assertThat(PolicyPermissions.of(new AdoptPolicy(
                                PolicyNames.rulePack("ISO-14971"), 1, Signing.by("rae", Digests.of(FIRST)), NOON))
                        .roles())
                .containsExactly(Role.REGULATORY_AFFAIRS);
        assertThat(PolicyPermissions.of(propose(0.92)).roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void whatCannotBeMeantIsMalformed() {
        assertThatThrownBy(() -> new Threshold("sensitivty", 0.9, null, false, true))
                .isInstanceOf(MalformedField.class)
                .hasMessageContaining("sensitivity");
        assertThatThrownBy(() -> new Threshold("sensitivity", 0.9, 0.8, false, true))
                .hasMessageContaining("at least as strict");
        assertThatThrownBy(() -> new Threshold("error_rate", 0.01, null, false, true))
                .hasMessageContaining("lessIsBetter");
        assertThatThrownBy(() -> new Threshold("auc", 85, null, false, true)).hasMessageContaining("up to 1");
        assertThatThrownBy(() -> new ProposeThresholds(List.of(), "why", ADAM, NOON))
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> new ProposeRollbackPolicy(List.of(), "why", ADAM, NOON))
                .hasMessageContaining("CRITICAL_SAFETY");
    }

    private static ProposeThresholds propose(double sensitivity) {
        return new ProposeThresholds(thresholds(1, sensitivity).thresholds(), "fewer misses", ADAM, NOON);
    }

    private static AdoptPolicy adopt(String signer, int version, ClinicalThresholds thresholds) {
        return new AdoptPolicy(
                PolicyNames.CLINICAL_THRESHOLDS, version, Signing.by(signer, Digests.of(thresholds)), NOON);
    }

    private static ClinicalThresholds thresholds(int version, double sensitivity) {
        return new ClinicalThresholds(
                PolicyNames.CLINICAL_THRESHOLDS,
                version,
                List.of(new Threshold("sensitivity", sensitivity, null, false, true)));
    }
}
