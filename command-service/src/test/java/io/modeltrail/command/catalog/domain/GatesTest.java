package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.catalog.domain.VersionLives.TODAY;
import static io.modeltrail.command.catalog.domain.VersionLives.accepted;
import static io.modeltrail.command.catalog.domain.VersionLives.documents;
import static io.modeltrail.command.catalog.domain.VersionLives.entered;
import static io.modeltrail.command.catalog.domain.VersionLives.investigation;
import static io.modeltrail.command.catalog.domain.VersionLives.preclinical;
import static io.modeltrail.command.catalog.domain.VersionLives.released;
import static io.modeltrail.command.catalog.domain.VersionLives.risk;
import static io.modeltrail.command.catalog.domain.Versions.NOON;
import static io.modeltrail.command.catalog.domain.Versions.registered;
import static io.modeltrail.command.catalog.domain.Versions.version;
import static io.modeltrail.events.dossier.GateRule.CLINICAL_INVESTIGATION_PASSED;
import static io.modeltrail.events.dossier.GateRule.FDA_DECISION;
import static io.modeltrail.events.dossier.GateRule.IRB_APPROVAL_IN_FORCE;
import static io.modeltrail.events.dossier.GateRule.MOVE_ALLOWED;
import static io.modeltrail.events.dossier.GateRule.NOTIFIED_BODY_CERTIFICATE;
import static io.modeltrail.events.dossier.GateRule.NO_OPEN_SERIOUS_ADVERSE_EVENT;
import static io.modeltrail.events.dossier.GateRule.PRECLINICAL_STUDY_PASSED;
import static io.modeltrail.events.dossier.GateRule.PRECLINICAL_TESTS_COMPLETE;
import static io.modeltrail.events.dossier.GateRule.RISK_FILE_OPENED;
import static io.modeltrail.events.dossier.GateRule.SAFETY_ASSESSED;
import static io.modeltrail.events.dossier.GateRule.SURVEILLANCE_PLAN_APPROVED;
import static io.modeltrail.events.dossier.GateRule.TECHNICAL_DOCUMENT_APPROVED;
import static io.modeltrail.events.dossier.GateRule.VERSION_IN_GOOD_STANDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseCommand.EnterPhase;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.compliance.SubmissionType;
import io.modeltrail.events.dossier.GateRule;
import io.modeltrail.events.dossier.Gates;
import io.modeltrail.events.dossier.MarketGates;
import io.modeltrail.events.dossier.Requirement;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.validation.PreclinicalTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static final Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> FRESH =
            version().given(registered(ChangeKind.MINOR));

    @Test
    void aFreshVersionLacksEverythingForAClinicalInvestigationButItsIntendedUse() {
        FRESH.when(enter(Phase.CLINICALINV))
                .thenRefusedBy(PRECLINICAL_STUDY_PASSED, PRECLINICAL_TESTS_COMPLETE, RISK_FILE_OPENED);
    }

    @Test
    void aPassedPreclinicalStudyWithAllFiveTestsAndARiskFileOpenTheClinicalInvestigation() {
        var ready = FRESH.given(preclinical(PreclinicalTest.values()), risk(RiskFileStatus.OPENED));
        assertThat(phases(ready, Phase.CLINICALINV)).containsExactly(Phase.CLINICALINV);
        FRESH.given(preclinical(PreclinicalTest.LITERATURE_REVIEW), risk(RiskFileStatus.OPENED))
                .when(enter(Phase.CLINICALINV))
                .thenRefusedBy(PRECLINICAL_TESTS_COMPLETE);
    }

    @Test
    void everyPhaseSaysWhatItRestedOn() {
        var answer = ModelVersionDecider.decide(
                enter(Phase.CLINICALINV),
                FRESH.given(preclinical(PreclinicalTest.values()), risk(RiskFileStatus.OPENED))
                        .state(),
                Versions.Known.of("1.0.0"));
        assertThat(((PhaseEntered) answer.getFirst()).evidence())
                .extracting(evidence -> evidence.requirement() + " " + evidence.evidence())
                .contains("PRECLINICAL_TESTS_COMPLETE ValidationStudy/pre-1", "MOVE_ALLOWED phase PRECLINICAL");
    }

    @Test
    void aClinicalValidationNeedsAnInvestigationWithEthicsApprovalAndNoOpenSeriousEvent() {
        var investigated = FRESH.given(entered(Phase.PRECLINICAL, Phase.CLINICALINV));
        var event = new SeriousAdverseEventNoted("apache", "1.1.0", "ae-1", "ValidationStudy/inv-1", NOON);
        investigated
                .given(event)
                .when(enter(Phase.CLINICALVALID))
                .thenRefusedBy(
                        CLINICAL_INVESTIGATION_PASSED,
                        IRB_APPROVAL_IN_FORCE,
                        SAFETY_ASSESSED,
                        NO_OPEN_SERIOUS_ADVERSE_EVENT);
        var safe = investigated.given(
                preclinical(PreclinicalTest.SAFETY_ASSESSMENT),
                event,
                new SeriousAdverseEventResolved("apache", "1.1.0", "ae-1", "ValidationStudy/inv-1", NOON));
        assertThat(phases(safe.given(investigation(TODAY)), Phase.CLINICALVALID))
                .containsExactly(Phase.CLINICALVALID);
        safe.given(investigation(TODAY.minusDays(1)))
                .when(enter(Phase.CLINICALVALID))
                .thenRefusedBy(IRB_APPROVAL_IN_FORCE);
    }

    @Test
    void theFdaPhaseNeedsANumberOrAPlanThatCoversTheChange() {
        valid().when(enter(Phase.FDAAPPROVED)).thenRefusedBy(FDA_DECISION);
        valid().given(accepted(Authority.FDA, SubmissionType.DE_NOVO, null))
                .when(enter(Phase.FDAAPPROVED))
                .thenRefusedBy(FDA_DECISION);
        var numbered = valid().given(accepted(Authority.FDA, SubmissionType.DE_NOVO, "DEN260001"));
        assertThat(phases(numbered, Phase.FDAAPPROVED)).containsExactly(Phase.FDAAPPROVED);
        var covered = valid().given(new ChangeDecisionNoted(
                "apache", "1.1.0", "c-2", true, List.of(ChangePurpose.RELEASE), List.of(), "plan-1", NOON));
        assertThat(phases(covered, Phase.FDAAPPROVED)).containsExactly(Phase.FDAAPPROVED);
    }

    @Test
    void theCeMarkNeedsACertificateInForceAndEveryTechnicalDocument() {
        var kinds = MarketGates.TECHNICAL_DOCUMENTATION.toArray(String[]::new);
        var certified = accepted(Authority.EU_NOTIFIED_BODY, SubmissionType.CE_CONFORMITY_ASSESSMENT, "CE-1");
        var certificate = new MarketAuthorised(
                "apache",
                "1.1.0",
                Authority.EU_NOTIFIED_BODY,
                "CE-1",
                "EU",
                TODAY.minusYears(5),
                TODAY,
                "iss|rae",
                NOON);
        assertThat(phases(valid().given(certified, certificate).given(documents(kinds)), Phase.CEMARKED))
                .containsExactly(Phase.CEMARKED);
        var ranOut = new MarketAuthorised(
                "apache",
                "1.1.0",
                Authority.EU_NOTIFIED_BODY,
                "CE-1",
                "EU",
                TODAY.minusYears(5),
                TODAY.minusDays(1),
                "iss|rae",
                NOON);
        valid().given(certified, ranOut)
                .given(documents(kinds))
                .when(enter(Phase.CEMARKED))
                .thenRefusedBy(NOTIFIED_BODY_CERTIFICATE);
        valid().given(documents(Arrays.copyOf(kinds, kinds.length - 2)))
                .when(enter(Phase.CEMARKED))
                .thenRefusedBy(NOTIFIED_BODY_CERTIFICATE, TECHNICAL_DOCUMENT_APPROVED, TECHNICAL_DOCUMENT_APPROVED);
    }

    @Test
    void surveillanceNeedsItsPlan() {
        var released = valid().given(entered(Phase.CLINICALVALID, Phase.PRODUCTION));
        released.when(enter(Phase.POSTMARKET)).thenRefusedBy(SURVEILLANCE_PLAN_APPROVED);
        assertThat(phases(released.given(documents("PMS.PLAN")), Phase.POSTMARKET))
                .containsExactly(Phase.POSTMARKET);
    }

    @Test
    void noPhaseIsSkippedAndNoneIsEnteredTwice() {
        FRESH.when(enter(Phase.PRECLINICAL)).thenNothing();
        FRESH.given(documents("PMS.PLAN")).when(enter(Phase.POSTMARKET)).thenRefusedBy(MOVE_ALLOWED);
        var approved = valid().given(entered(Phase.CLINICALVALID, Phase.FDAAPPROVED));
        approved.when(enter(Phase.PRECLINICAL)).thenRefusedBy(MOVE_ALLOWED);
    }

    @Test
    void whatIsSuspendedEntersNothingAndWhatIsArchivedNeverWill() {
        var ready = FRESH.given(preclinical(PreclinicalTest.values()), risk(RiskFileStatus.OPENED));
        ready.given(new ModelVersionSuspended("apache", "1.1.0", "drift", NOON))
                .when(enter(Phase.CLINICALINV))
                .thenRefusedBy(VERSION_IN_GOOD_STANDING);
        ready.given(new ModelVersionArchived("apache", "1.1.0", "superseded", NOON))
                .when(enter(Phase.CLINICALINV))
                .thenRefusedBy(CatalogRule.VERSION_ARCHIVED);
    }

    @Test
    void everyRuleOfTheGatesIsAskedForSomewhere() {
        var asked = Stream.of(FRESH, version().given(registered(ChangeKind.HOTFIX)))
                .map(scenario -> ((ModelVersion.Registered) scenario.state()).dossier())
                .flatMap(dossier -> Arrays.stream(Phase.values())
                        .flatMap(phase ->
                                Gates.into(phase, dossier, TODAY, ClinicalThresholds.defaults())
                                        .requirements()
                                        .stream()))
                .map(Requirement::rule)
                .toList();
        assertThat(asked).contains(GateRule.values());
    }

    static Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> valid() {
        return FRESH.given(
                entered(Phase.PRECLINICAL, Phase.CLINICALINV), entered(Phase.CLINICALINV, Phase.CLINICALVALID));
    }

    static List<Phase> phases(Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> scenario, Phase phase) {
        return ModelVersionDecider.decide(enter(phase), scenario.state(), Versions.Known.of("1.0.0")).stream()
                .filter(PhaseEntered.class::isInstance)
                .map(event -> ((PhaseEntered) event).phase())
                .toList();
    }

    static EnterPhase enter(Phase phase) {
        return new EnterPhase("apache", "1.1.0", phase, "iss|rae", NOON);
    }
}
