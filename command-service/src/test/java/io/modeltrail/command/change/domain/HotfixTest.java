package io.modeltrail.command.change.domain;

import static io.modeltrail.command.change.domain.Changes.CARL;
import static io.modeltrail.command.change.domain.Changes.MIA;
import static io.modeltrail.command.change.domain.Changes.NOON;
import static io.modeltrail.command.change.domain.Changes.OLGA;
import static io.modeltrail.command.change.domain.Changes.approve;
import static io.modeltrail.command.change.domain.Changes.assess;
import static io.modeltrail.command.change.domain.Changes.facts;
import static io.modeltrail.command.change.domain.Changes.impact;
import static io.modeltrail.command.change.domain.Changes.nothing;
import static io.modeltrail.command.change.domain.Changes.proposal;
import static io.modeltrail.command.change.domain.Changes.request;
import static io.modeltrail.command.change.domain.Changes.requested;
import static io.modeltrail.command.change.domain.Changes.study;
import static io.modeltrail.events.change.ApproverRole.CLINICAL_REVIEWER;
import static io.modeltrail.events.change.ApproverRole.RELEASE_OPERATOR;
import static io.modeltrail.events.change.Obligation.CLINICAL_VALIDATION;
import static io.modeltrail.events.change.Obligation.IMPACT_ASSESSMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.change.AssessedChange;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.ChangeRequestCommand;
import io.modeltrail.events.change.ChangeRequestCommand.AssessImpact;
import io.modeltrail.events.change.ChangeRequestCommand.DischargeValidation;
import io.modeltrail.events.change.ChangeRequestCommand.ReportObligationMissed;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeImpactAssessed;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeSigned;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationDischarged;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationIncurred;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationMissed;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.wire.Digests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotfixTest {

    private static final Instant WEEK = NOON.plus(Duration.ofDays(7));
    private static final Instant MONTH = NOON.plus(Duration.ofDays(30));

    private final ChangeProposal hotfix = proposal(ChangeKind.HOTFIX, ImpactArea.SAFETY);
    private final String digest = Digests.of(hotfix);

    @Test
    void aHotfixIsApprovedWithoutAnAssessmentAndOwesItWithAValidation() {
        var olga = approve(RELEASE_OPERATOR, OLGA, digest);
        requested(hotfix)
                .having(approve(CLINICAL_REVIEWER, CARL, digest))
                .when(olga)
                .then(
                        new ChangeSigned("c-1", RELEASE_OPERATOR, olga.signature(), NOON),
                        new ChangeApproved(
                                "c-1",
                                "apache",
                                "1.0.2",
                                List.of(ChangePurpose.RELEASE),
                                List.of(CARL, OLGA),
                                null,
                                NOON),
                        new ObligationIncurred("c-1", IMPACT_ASSESSMENT, WEEK, NOON),
                        new ObligationIncurred("c-1", CLINICAL_VALIDATION, MONTH, NOON));
    }

    @Test
    void theAssessmentMayComeAfterwardsBySomebodyElse() {
        var wider = impact(ImpactArea.SAFETY, ImpactArea.PERFORMANCE);
        var both = Digests.of(new AssessedChange(hotfix, wider));
        approved()
                .when(assess(wider))
                .then(
                        new ChangeImpactAssessed(
                                "c-1", wider, both, List.of(CLINICAL_REVIEWER, RELEASE_OPERATOR), CARL, NOON),
                        new ObligationDischarged("c-1", IMPACT_ASSESSMENT, WEEK, both, false, NOON));
        approved().when(new AssessImpact("c-1", wider, MIA, NOON)).thenRefusedBy(ChangeRule.OWN_WORK);
        approved().having(assess(wider)).when(assess(wider)).thenNothing();
        approved().having(assess(wider)).when(assess(hotfix.impact())).thenRefusedBy(ChangeRule.ALREADY_DECIDED);
    }

    @Test
    void theValidationIsDischargedByAClinicalValidationThatPassed() {
        var discharge = new DischargeValidation("c-1", "s-9", MONTH.plusSeconds(1));
        approved(validation(StudyType.CLINICAL_VALIDATION, StudyVerdict.PASSED))
                .when(discharge)
                .then(new ObligationDischarged(
                        "c-1", CLINICAL_VALIDATION, MONTH, "ValidationStudy/s-9", true, MONTH.plusSeconds(1)));
        approved(validation(StudyType.CLINICAL_VALIDATION, StudyVerdict.FAILED))
                .when(discharge)
                .thenRefusedBy(ChangeRule.STUDY_NOT_PASSED);
        approved(validation(StudyType.PRECLINICAL, StudyVerdict.PASSED))
                .when(discharge)
                .thenRefusedBy(ChangeRule.STUDY_NOT_PASSED);
        approved().when(discharge).thenRefusedBy(ChangeRule.UNKNOWN_STUDY);
        approved(validation(StudyType.CLINICAL_VALIDATION, StudyVerdict.PASSED))
                .having(discharge)
                .when(discharge)
                .thenRefusedBy(ChangeRule.NOTHING_OWED);
        requested(hotfix).when(discharge).thenRefusedBy(ChangeRule.NOTHING_OWED);
    }

    @Test
    void aDeadlineIsMissedOnceItIsOverAndOnlyOnce() {
        var late = new ReportObligationMissed("c-1", CLINICAL_VALIDATION, MONTH.plusSeconds(1));
        var missed = new ObligationMissed("c-1", "apache", "1.0.2", CLINICAL_VALIDATION, MONTH, MONTH.plusSeconds(1));
        approved().when(late).then(missed);
        approved().having(late).when(late).thenNothing();
        approved()
                .when(new ReportObligationMissed("c-1", CLINICAL_VALIDATION, MONTH))
                .thenRefusedBy(ChangeRule.DEADLINE_NOT_OVER);
        requested(hotfix).when(late).thenRefusedBy(ChangeRule.NOTHING_OWED);
        assertThat(ChangeConsequences.of(missed))
                .isEqualTo(List.of(new OpenIncident(
                        "missed-clinical-validation-c-1",
                        IncidentKind.COMPLIANCE_BREACH,
                        IncidentSeverity.MAJOR,
                        "ChangeRequest/c-1",
                        "hotfix 1.0.2 of apache owed its clinical validation by " + MONTH,
                        new Affected("apache", "1.0.2", null),
                        null,
                        MONTH.plusSeconds(1))));
    }

    private Scenario<ChangeRequestCommand, ChangeRequest, ChangeRequestEvent> approved(ModelVersionEvent... further) {
        return nothing(facts(further))
                .having(request(hotfix))
                .having(approve(CLINICAL_REVIEWER, CARL, digest))
                .having(approve(RELEASE_OPERATOR, OLGA, digest));
    }

    private static ModelVersionEvent validation(StudyType type, StudyVerdict verdict) {
        return study("s-9", type, verdict, "sensitivity", 0.9, 0.99, 100);
    }
}
