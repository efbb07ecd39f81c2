package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.catalog.domain.GatesTest.enter;
import static io.modeltrail.command.catalog.domain.GatesTest.phases;
import static io.modeltrail.command.catalog.domain.GatesTest.valid;
import static io.modeltrail.command.catalog.domain.VersionLives.documents;
import static io.modeltrail.command.catalog.domain.VersionLives.preclinical;
import static io.modeltrail.command.catalog.domain.VersionLives.released;
import static io.modeltrail.command.catalog.domain.VersionLives.risk;
import static io.modeltrail.command.catalog.domain.VersionLives.validation;
import static io.modeltrail.command.catalog.domain.Versions.registered;
import static io.modeltrail.command.catalog.domain.Versions.version;
import static io.modeltrail.events.dossier.GateRule.CLINICAL_THRESHOLD_MET;
import static io.modeltrail.events.dossier.GateRule.CLINICAL_VALIDATION_PASSED;
import static io.modeltrail.events.dossier.GateRule.EXPEDITED_REVIEW;
import static io.modeltrail.events.dossier.GateRule.REGISTRANT_DID_NOT_SIGN;
import static io.modeltrail.events.dossier.GateRule.RELEASE_CHANGE_APPROVED;
import static io.modeltrail.events.dossier.GateRule.RISK_FILE_CLOSED;
import static io.modeltrail.events.dossier.GateRule.ROLLBACK_PLAN_APPROVED;
import static io.modeltrail.events.dossier.GateRule.SAFETY_ASSESSED;
import static io.modeltrail.events.dossier.GateRule.TWO_SIGNERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.validation.PreclinicalTest;
import org.junit.jupiter.api.Test;

class ReleaseGateTest {

    @Test
    void productionNamesAllThatItLacks() {
        valid().when(enter(Phase.PRODUCTION))
                .thenRefusedBy(
                        CLINICAL_VALIDATION_PASSED,
                        CLINICAL_THRESHOLD_MET,
                        CLINICAL_THRESHOLD_MET,
                        CLINICAL_THRESHOLD_MET,
                        CLINICAL_THRESHOLD_MET,
                        RISK_FILE_CLOSED,
                        ROLLBACK_PLAN_APPROVED,
                        RELEASE_CHANGE_APPROVED,
                        TWO_SIGNERS,
                        REGISTRANT_DID_NOT_SIGN);
    }

    @Test
    void productionIsOpenWithAllOfIt() {
        var ready = releasable(validation(0.85, 0.90, 0.85, 0.85), released("iss|grace", "iss|barbara"));
        assertThat(phases(ready, Phase.PRODUCTION)).containsExactly(Phase.PRODUCTION);
    }

    @Test
    void aThresholdIsMetByTheLowerBoundAndMissedByTheEstimateAlone() {
        releasable(validation(0.85, 0.8999, 0.85, 0.85), released("iss|grace", "iss|barbara"))
                .when(enter(Phase.PRODUCTION))
                .thenRefusedBy(CLINICAL_THRESHOLD_MET);
    }

    @Test
    void twoDifferentPeopleSignForAReleaseAndTheRegistrantIsNeither() {
        var validated = validation(0.9, 0.95, 0.9, 0.9);
        releasable(validated, released("iss|grace", "iss|grace"))
                .when(enter(Phase.PRODUCTION))
                .thenRefusedBy(TWO_SIGNERS);
        releasable(validated, released("iss|grace", Versions.ADA))
                .when(enter(Phase.PRODUCTION))
                .thenRefusedBy(TWO_SIGNERS, REGISTRANT_DID_NOT_SIGN);
        releasable(validated, released("iss|grace", "iss|barbara", Versions.ADA))
                .when(enter(Phase.PRODUCTION))
                .thenRefusedBy(REGISTRANT_DID_NOT_SIGN);
    }

    @Test
    void aRiskFileThatWasOpenedAgainShutsProduction() {
        releasable(validation(0.9, 0.95, 0.9, 0.9), released("iss|grace", "iss|barbara"))
                .given(risk(RiskFileStatus.REOPENED))
                .when(enter(Phase.PRODUCTION))
                .thenRefusedBy(RISK_FILE_CLOSED);
    }

    @Test
    void aHotfixGoesAheadOfItsValidation() {
        var hotfix = version().given(registered(ChangeKind.HOTFIX));
        hotfix.when(enter(Phase.PRODUCTION))
                .thenRefusedBy(
                        SAFETY_ASSESSED,
                        EXPEDITED_REVIEW,
                        RISK_FILE_CLOSED,
                        ROLLBACK_PLAN_APPROVED,
                        RELEASE_CHANGE_APPROVED,
                        TWO_SIGNERS,
                        REGISTRANT_DID_NOT_SIGN);
        var reviewed = hotfix.given(
                        preclinical(PreclinicalTest.SAFETY_ASSESSMENT),
                        risk(RiskFileStatus.CLOSED),
                        released("iss|grace", "iss|barbara"))
                .given(documents("ROLLBACK.PLAN"));
        var events = ModelVersionDecider.decide(enter(Phase.PRODUCTION), reviewed.state(), Versions.Known.of("1.0.0"));
        assertThat(events).singleElement().isInstanceOf(PhaseEntered.class);
    }

    private static Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> releasable(
            ModelVersionEvent... evidence) {
        return valid().given(risk(RiskFileStatus.CLOSED))
                .given(documents("ROLLBACK.PLAN"))
                .given(evidence);
    }
}
