package io.modeltrail.command.compliance.domain;

import static io.modeltrail.command.compliance.domain.ComplianceRule.DIGEST_OF_OTHER_JUSTIFICATION;
import static io.modeltrail.command.compliance.domain.ComplianceRule.OWN_WORK;
import static io.modeltrail.command.compliance.domain.ComplianceRule.UNKNOWN_FRAMEWORK;
import static io.modeltrail.command.compliance.domain.ComplianceRule.UNKNOWN_JUSTIFICATION;
import static io.modeltrail.command.compliance.domain.ComplianceRule.UNKNOWN_REQUIREMENT;
import static io.modeltrail.command.compliance.domain.ComplianceRule.UNKNOWN_VERSION;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.command.domain.Signing;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.compliance.ComplianceCommand;
import io.modeltrail.events.compliance.ComplianceCommand.JustifyRequirement;
import io.modeltrail.events.compliance.ComplianceCommand.WithdrawJustification;
import io.modeltrail.events.compliance.ComplianceEvent;
import io.modeltrail.events.compliance.ComplianceEvent.JustificationWithdrawn;
import io.modeltrail.events.compliance.ComplianceEvent.RequirementJustified;
import io.modeltrail.events.compliance.Justification;
import io.modeltrail.events.compliance.JustificationKind;
import io.modeltrail.events.wire.Digests;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComplianceDeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Justification STERILITY = justification("FDA-510K-ESTAR", "2026", "STERILITY");
    private static final RequirementJustified JUSTIFIED = new RequirementJustified(
            "apache", "1.1.0", STERILITY, Digests.of(STERILITY), Signing.by("rae", Digests.of(STERILITY)), NOON);

    private final Scenario<ComplianceCommand, Justifications, ComplianceEvent> compliance = new Scenario<>(
            Justifications.initial(),
            Justifications::evolve,
            (command, state) -> ComplianceDecider.decide(
                    command,
                    state,
                    () -> command.version().equals("1.1.0") ? Optional.of("issuer|mia") : Optional.empty()));

    @Test
    void aRequirementIsJustifiedBySomebodyWhoSignsForIt() {
        compliance.when(justify("rae", STERILITY)).then(JUSTIFIED);
        compliance.given(JUSTIFIED).when(justify("rae", STERILITY)).thenNothing();
    }

    @Test
    void aSignatureCoversThisJustificationAndNoOther() {
        compliance
                .when(new JustifyRequirement(
                        "apache", "1.1.0", STERILITY, Signing.by("mia", "sha256:" + "0".repeat(64)), NOON))
                .thenRefusedBy(DIGEST_OF_OTHER_JUSTIFICATION, OWN_WORK);
    }

    @Test
    void onlyWhatExistsIsJustified() {
        var nonsense = justification("FDA-820", "1978", "820.30");
        compliance
                .when(new JustifyRequirement(
                        "apache", "9.0.0", nonsense, Signing.by("rae", Digests.of(nonsense)), NOON))
                .thenRefusedBy(UNKNOWN_VERSION, UNKNOWN_FRAMEWORK);
        compliance
                .when(justify("rae", justification("FDA-510K-ESTAR", "2026", "SMELL")))
                .thenRefusedBy(UNKNOWN_REQUIREMENT);
    }

    @Test
    void whatIsMetOtherwiseSaysByWhat() {
        assertThatThrownBy(() -> justify(
                        "rae",
                        new Justification(
                                "ISO-14971", "2019", "4.3", JustificationKind.MET_OTHERWISE, "contract", List.of())))
                .isInstanceOf(MalformedField.class)
                .hasMessageContaining("justification.evidence");
    }

    @Test
    void aJustificationIsWithdrawn() {
        compliance
                .given(JUSTIFIED)
                .when(withdraw("STERILITY"))
                .then(new JustificationWithdrawn(
                        "apache", "1.1.0", "FDA-510K-ESTAR", "STERILITY", "sold with a probe", "issuer|rae", NOON));
        compliance.given(JUSTIFIED).when(withdraw("EMC")).thenRefusedBy(UNKNOWN_JUSTIFICATION);
    }

    private static JustifyRequirement justify(String signer, Justification justification) {
        return new JustifyRequirement(
                "apache", "1.1.0", justification, Signing.by(signer, Digests.of(justification)), NOON);
    }

    private static WithdrawJustification withdraw(String requirement) {
        return new WithdrawJustification(
                "apache", "1.1.0", "FDA-510K-ESTAR", requirement, "sold with a probe", "issuer|rae", NOON);
    }

    private static Justification justification(String framework, String edition, String requirement) {
        return new Justification(
                framework, edition, requirement, JustificationKind.NOT_APPLICABLE, "software only", List.of());
    }
}
