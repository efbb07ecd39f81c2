package io.modeltrail.events.evaluation;

import static io.modeltrail.events.evaluation.History.M;
import static io.modeltrail.events.evaluation.History.NOON;
import static io.modeltrail.events.evaluation.History.V;
import static io.modeltrail.events.evaluation.History.registered;
import static io.modeltrail.events.evaluation.Standing.INDETERMINATE;
import static io.modeltrail.events.evaluation.Standing.MET;
import static io.modeltrail.events.evaluation.Standing.NOT_APPLICABLE;
import static io.modeltrail.events.evaluation.Standing.NOT_MET;
import static io.modeltrail.events.evaluation.Standing.PARTLY_MET;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.catalog.EvidenceEvent.RiskFileStatusNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.SoftwareSafetyClass;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaActionCompleted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaEffectivenessChecked;
import io.modeltrail.events.compliance.ComplianceAuditEvent.FindingRaised;
import io.modeltrail.events.compliance.ComplianceEvent.JustificationWithdrawn;
import io.modeltrail.events.compliance.FindingSeverity;
import io.modeltrail.events.compliance.JustificationKind;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.wire.Digests;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The semantics of rule packs (ADR 0022), each held against the packs as they ship.
class EvaluationTest {

    private static final String DIGEST = Digests.of("risk file");

    @Test
    void aDocumentCountsOnceSomebodyElseApprovedIt() {
        var attached = registered().attached("d", "REFERENCES", null);
        assertThat(judge("FDA-510K-ESTAR", "REFERENCES", attached).standing()).isEqualTo(PARTLY_MET);
        assertThat(judge("FDA-510K-ESTAR", "REFERENCES", attached.approved("d", "REFERENCES", "ada", "admin"))
                        .standing())
                .isEqualTo(PARTLY_MET);
        var approved = judge("FDA-510K-ESTAR", "REFERENCES", attached.approved("d", "REFERENCES", "grace", "admin"));
        assertThat(approved.standing()).isEqualTo(MET);
        assertThat(approved.evidence()).containsExactly(new Proof("document REFERENCES approved", 3));
    }

    @Test
    void anApprovedRevisionTakesThePlaceOfTheOneBefore() {
        var revised = registered()
                .filed("REFERENCES")
                .attached("d-2", "REFERENCES", "REFERENCES")
                .approved("d-2", "REFERENCES", "grace", "admin");
        assertThat(judge("FDA-510K-ESTAR", "REFERENCES", revised).evidence())
                .extracting(Proof::position)
                .containsExactly(4L);
    }

    @Test
    void partOfTheEvidenceIsPartOfIt() {
        var partly = judge("FDA-510K-ESTAR", "LABELLING", registered().filed("IFU"));
        assertThat(partly.standing()).isEqualTo(PARTLY_MET);
        assertThat(partly.missing()).containsExactly("document LABELLING");
        assertThat(judge("FDA-510K-ESTAR", "LABELLING", registered()).standing())
                .isEqualTo(NOT_MET);
    }

    @Test
    void whoApprovesMustHaveTheRole() {
        var wrong = registered()
                .filed("RISK.PROCESS_REVIEW")
                .attached("p", "RISK.POLICY", null)
                .approved("p", "RISK.POLICY", "grace", "ml-engineer");
        assertThat(judge("ISO-14971", "4.2", wrong).missing())
                .containsExactly("document RISK.POLICY p approved by role regulatory-affairs or admin");
        assertThat(judge("ISO-14971", "4.2", wrong.approved("p", "RISK.POLICY", "grace", "admin"))
                        .standing())
                .isEqualTo(MET);
    }

    @Test
    void evidenceGrowsOld() {
        var reviewed = registered().filed("QMS.MANAGEMENT_REVIEW");
        assertThat(judge("ISO-13485", "5.6", reviewed).standing()).isEqualTo(MET);
        var later = Evaluation.of(
                RulePacks.latest("ISO-13485").orElseThrow(),
                VersionFacts.of(reviewed.facts()),
                NOON.plus(Duration.ofDays(368)));
        assertThat(later.requirements())
                .filteredOn(finding -> finding.requirement().equals("5.6"))
                .extracting(RequirementFinding::standing)
                .containsExactly(PARTLY_MET);
    }

    @Test
    void aPlanThatWasApprovedAfterTheFactIsNoPlan() {
        var closed = new RiskFileStatusNoted(M, V, RiskFileStatus.CLOSED, DIGEST, NOON);
        assertThat(judge("ISO-14971", "4.4", registered().filed("RISK.PLAN").then(closed))
                        .standing())
                .isEqualTo(MET);
        var late = judge("ISO-14971", "4.4", registered().then(closed).filed("RISK.PLAN"));
        assertThat(late.standing()).isEqualTo(PARTLY_MET);
        assertThat(late.missing()).containsExactly("document RISK.PLAN RISK.PLAN approved before RiskFileStatusNoted");
    }

    @Test
    void whatIsNotedAgainTakesThePlaceOfWhatWasNoted() {
        var passed = registered().then(outcome(StudyVerdict.PASSED));
        assertThat(judge("FDA-510K-ESTAR", "CLINICAL", passed).standing()).isEqualTo(MET);
        assertThat(judge("FDA-510K-ESTAR", "CLINICAL", passed.then(outcome(StudyVerdict.FAILED)))
                        .standing())
                .isEqualTo(NOT_MET);
    }

    @Test
    void theClassOfTheSoftwareSaysWhatApplies() {
        assertThat(judge("IEC-62304", "5.1.4", registered()).standing()).isEqualTo(INDETERMINATE);
        assertThat(judge("IEC-62304", "5.1.4", registered().described(SoftwareSafetyClass.A))
                        .standing())
                .isEqualTo(NOT_APPLICABLE);
        assertThat(judge("IEC-62304", "5.1.4", registered().described(SoftwareSafetyClass.C))
                        .standing())
                .isEqualTo(NOT_MET);
    }

    @Test
    void whatNeverHappenedAsksForNothing() {
        var report = registered();
        assertThat(judge("FDA-803-806", "803.50", report).standing()).isEqualTo(NOT_APPLICABLE);
        assertThat(judge("FDA-803-806", "803-open", report).standing()).isEqualTo(MET);
        report.then(new SeriousAdverseEventNoted(M, V, "ae-1", "Incident/i-1", NOON));
        assertThat(judge("FDA-803-806", "803.50", report).standing()).isEqualTo(NOT_MET);
        assertThat(judge("FDA-803-806", "803-open", report).standing()).isEqualTo(NOT_MET);
        report.then(new SeriousAdverseEventResolved(M, V, "ae-1", "Incident/i-1", NOON));
        assertThat(judge("FDA-803-806", "803-open", report).evidence())
                .containsExactly(new Proof("event SeriousAdverseEventResolved", 2));
    }

    @Test
    void anOrderForSurveillanceAsksForAPlanAndReports() {
        var report = registered().filed("PMS.522.PLAN");
        assertThat(judge("FDA-822", "822.8", report).standing()).isEqualTo(NOT_APPLICABLE);
        report.filed("PMS.522.ORDER");
        assertThat(judge("FDA-822", "822.8", report).standing()).isEqualTo(NOT_MET);
        assertThat(judge("FDA-822", "822.10", report).standing()).isEqualTo(MET);
        assertThat(judge("FDA-822", "822.38", report).missing())
                .containsExactly("one of: document PMS.522.INTERIM; document PMS.522.FINAL");
    }

    @Test
    void anEffectIsCheckedAfterTheAction() {
        var checked = new CapaEffectivenessChecked("a-1", "c-1", true, "sampled", "grace", DIGEST, null, NOON);
        var done = new CapaActionCompleted("a-1", "c-1", "trained", List.of(), "ada", DIGEST, NOON);
        var raised = new FindingRaised("a-1", "f-1", FindingSeverity.MAJOR, null, "gap", "grace", DIGEST, NOON);
        assertThat(judge(
                                "ISO-13485",
                                "8.5.2",
                                registered().then(raised).then(checked).then(done))
                        .standing())
                .isEqualTo(PARTLY_MET);
        assertThat(judge(
                                "ISO-13485",
                                "8.5.2",
                                registered().then(raised).then(done).then(checked))
                        .standing())
                .isEqualTo(MET);
    }

    @Test
    void aSignatureSettlesTheEditionThatWasSignedForUntilItIsWithdrawn() {
        var signed = registered().justified("FDA-510K-ESTAR", "2026", "EMC", JustificationKind.NOT_APPLICABLE);
        var settled = judge("FDA-510K-ESTAR", "EMC", signed);
        assertThat(settled.standing()).isEqualTo(NOT_APPLICABLE);
        assertThat(settled.justification()).isEqualTo(1);
        assertThat(judge(
                                "FDA-510K-ESTAR",
                                "EMC",
                                registered()
                                        .justified("FDA-510K-ESTAR", "2020", "EMC", JustificationKind.NOT_APPLICABLE))
                        .standing())
                .isEqualTo(NOT_MET);
        assertThat(judge(
                                "FDA-510K-ESTAR",
                                "EMC",
                                registered()
                                        .justified("FDA-510K-ESTAR", "2026", "EMC", JustificationKind.MET_OTHERWISE))
                        .standing())
                .isEqualTo(MET);
        signed.then(new JustificationWithdrawn(M, V, "FDA-510K-ESTAR", "EMC", "it has a radio", "grace", NOON));
        assertThat(judge("FDA-510K-ESTAR", "EMC", signed).standing()).isEqualTo(NOT_MET);
    }

    @Test
    void aGateAsksForEverythingAndTheScoreIsForShow() {
        var pack = RulePacks.latest("FDA-510K-ESTAR").orElseThrow();
        var history = registered();
        pack.requirements().stream()
                .filter(requirement -> !requirement.id().equals("REFERENCES"))
                .forEach(requirement ->
                        history.justified("FDA-510K-ESTAR", "2026", requirement.id(), JustificationKind.MET_OTHERWISE));
        var nearly = Evaluation.of(pack, VersionFacts.of(history.facts()), NOON);
        assertThat(nearly.score()).isGreaterThan(0.97).isLessThan(1);
        assertThat(nearly.fulfilled()).isFalse();
        assertThat(nearly.unsettled())
                .extracting(RequirementFinding::requirement)
                .containsExactly("REFERENCES");
        assertThat(nearly.documentation().missing()).containsExactly("REFERENCES");

        var whole =
                Evaluation.of(pack, VersionFacts.of(history.filed("REFERENCES").facts()), NOON);
        assertThat(whole.fulfilled()).isTrue();
        assertThat(whole.score()).isEqualTo(1);
        assertThat(whole.documentation().completeness()).isEqualTo(1);
    }

    private static StudyOutcomeNoted outcome(StudyVerdict verdict) {
        return new StudyOutcomeNoted(
                M, V, "s-1", StudyType.CLINICAL_VALIDATION, verdict, List.of(), List.of(), null, NOON);
    }

    private static RequirementFinding judge(String framework, String requirement, History history) {
        var pack = RulePacks.latest(framework).orElseThrow();
        return Evaluation.of(pack, VersionFacts.of(history.facts()), NOON).requirements().stream()
                .filter(finding -> finding.requirement().equals(requirement))
                .findFirst()
                .orElseThrow();
    }
}
