package io.modeltrail.command.change.domain;

import static io.modeltrail.command.change.domain.Changes.CARL;
import static io.modeltrail.command.change.domain.Changes.ERRORS;
import static io.modeltrail.command.change.domain.Changes.MIA;
import static io.modeltrail.command.change.domain.Changes.NOON;
import static io.modeltrail.command.change.domain.Changes.OLGA;
import static io.modeltrail.command.change.domain.Changes.RAE;
import static io.modeltrail.command.change.domain.Changes.SENSITIVITY;
import static io.modeltrail.command.change.domain.Changes.approve;
import static io.modeltrail.command.change.domain.Changes.assess;
import static io.modeltrail.command.change.domain.Changes.authorised;
import static io.modeltrail.command.change.domain.Changes.citation;
import static io.modeltrail.command.change.domain.Changes.citing;
import static io.modeltrail.command.change.domain.Changes.digest;
import static io.modeltrail.command.change.domain.Changes.establish;
import static io.modeltrail.command.change.domain.Changes.facts;
import static io.modeltrail.command.change.domain.Changes.impact;
import static io.modeltrail.command.change.domain.Changes.nothing;
import static io.modeltrail.command.change.domain.Changes.planned;
import static io.modeltrail.command.change.domain.Changes.plans;
import static io.modeltrail.command.change.domain.Changes.proposal;
import static io.modeltrail.command.change.domain.Changes.request;
import static io.modeltrail.command.change.domain.Changes.study;
import static io.modeltrail.events.change.ApproverRole.CLINICAL_REVIEWER;
import static io.modeltrail.events.change.ApproverRole.REGULATORY_AFFAIRS;
import static io.modeltrail.events.change.ApproverRole.RELEASE_OPERATOR;
import static io.modeltrail.events.validation.StudyType.CLINICAL_VALIDATION;
import static io.modeltrail.events.validation.StudyType.PRECLINICAL;
import static io.modeltrail.events.validation.StudyVerdict.FAILED;
import static io.modeltrail.events.validation.StudyVerdict.PASSED;
import static io.modeltrail.events.validation.StudyVerdict.TERMINATED;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanRetired;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.ChangeRequestCommand.AssessModification;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeSigned;
import io.modeltrail.events.change.ChangeRequestEvent.ModificationFoundWithinPlan;
import io.modeltrail.events.change.CriterionFinding;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.change.ParameterValue;
import io.modeltrail.events.change.PlanCitation;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanBoundsTest {

    private static final AssessModification ASSESS = new AssessModification("c-1", NOON);
    private static final StudyOutcomeNoted GOOD =
            study("s-1", CLINICAL_VALIDATION, PASSED, "sensitivity", 0.91, 0.98, 139);
    private static final StudyOutcomeNoted FEW_ERRORS = study("s-2", PRECLINICAL, PASSED, "error_rate", 0, 0.01, 5_000);

    private final ChangeProposal within = citing(citation(0.1), ImpactArea.PERFORMANCE);

    @Test
    void aChangeInsideItsBoundsNeedsNoNewSubmission() {
        var ready = nothing(facts(authorised(), GOOD, FEW_ERRORS)).having(request(within));
        ready.when(ASSESS)
                .then(new ModificationFoundWithinPlan(
                        "c-1",
                        citation(0.1),
                        Digests.of(planned()),
                        List.of(
                                new CriterionFinding(
                                        SENSITIVITY, "s-1", GOOD.findings().getFirst()),
                                new CriterionFinding(
                                        ERRORS, "s-2", FEW_ERRORS.findings().getFirst())),
                        NOON));
        ready.having(ASSESS).when(ASSESS).thenNothing();
        var olga = approve(RELEASE_OPERATOR, OLGA, digest(within));
        ready.having(ASSESS)
                .having(assess(within.impact()))
                .having(approve(CLINICAL_REVIEWER, CARL, digest(within)))
                .having(approve(REGULATORY_AFFAIRS, RAE, digest(within)))
                .when(olga)
                .then(
                        new ChangeSigned("c-1", RELEASE_OPERATOR, olga.signature(), NOON),
                        new ChangeApproved(
                                "c-1",
                                "apache",
                                "1.1.0",
                                List.of(ChangePurpose.RELEASE),
                                List.of(CARL, RAE, OLGA),
                                "p-1/1/retrain",
                                NOON));
    }

    @Test
    void aChangeThatCitesAPlanIsNotSignedBeforeItIsFoundWithin() {
        nothing(facts(authorised(), GOOD, FEW_ERRORS))
                .having(request(within))
                .having(assess(within.impact()))
                .when(approve(CLINICAL_REVIEWER, CARL, digest(within)))
                .thenRefusedBy(ChangeRule.NOT_ASSESSED_AGAINST_PLAN);
    }

    @Test
    void aChangeOutsideIsRefusedWithEveryReason() {
        var far = new ChangeProposal(
                "apache",
                "1.0.0",
                "1.0.1",
                ChangeKind.PATCH,
                within.purposes(),
                within.description(),
                impact(ImpactArea.LABELLING),
                new PlanCitation(
                        "p-1",
                        1,
                        "retrain",
                        List.of(new ParameterValue("threshold", 0.16), new ParameterValue("depth", 3))),
                null);
        nothing(facts(
                        authorised(),
                        study("s-1", CLINICAL_VALIDATION, PASSED, "sensitivity", 0.89, 0.99, 139),
                        FEW_ERRORS))
                .having(request(far))
                .when(ASSESS)
                .thenRefusedBy(
                        ChangeRule.NEW_SUBMISSION_REQUIRED,
                        ChangeRule.KIND_NOT_PLANNED,
                        ChangeRule.AREA_NOT_PLANNED,
                        ChangeRule.PARAMETER_OUT_OF_BOUNDS,
                        ChangeRule.PARAMETER_NOT_PLANNED,
                        ChangeRule.CRITERION_NOT_MET);
    }

    @Test
    void theBoundsThemselvesAreInside() {
        for (double edge : List.of(0.05, 0.15)) {
            var proposal = citing(citation(edge), ImpactArea.PERFORMANCE);
            nothing(facts(
                            authorised(),
                            study("s-1", CLINICAL_VALIDATION, PASSED, "sensitivity", 0.9, 1, 100),
                            FEW_ERRORS))
                    .having(request(proposal))
                    .having(ASSESS)
                    .when(ASSESS)
                    .thenNothing();
        }
    }

    @Test
    void theLeastFavourableStudyCountsEvenOneThatFailed() {
        assessing(GOOD, FEW_ERRORS, study("s-3", CLINICAL_VALIDATION, PASSED, "sensitivity", 0.88, 0.99, 400))
                .thenRefusedBy(ChangeRule.NEW_SUBMISSION_REQUIRED, ChangeRule.CRITERION_NOT_MET);
        assessing(GOOD, FEW_ERRORS, study("s-3", CLINICAL_VALIDATION, FAILED, "sensitivity", 0.7, 0.8, 400))
                .thenRefusedBy(ChangeRule.NEW_SUBMISSION_REQUIRED, ChangeRule.CRITERION_NOT_MET);
        assessing(GOOD, study("s-2", PRECLINICAL, PASSED, "error_rate", 0, 0.011, 5_000))
                .thenRefusedBy(ChangeRule.NEW_SUBMISSION_REQUIRED, ChangeRule.CRITERION_NOT_MET);
    }

    @Test
    void whatNoStudyShowsIsNotShownAndNotYetOutside() {
        assessing().thenRefusedBy(ChangeRule.CRITERION_NOT_SHOWN, ChangeRule.CRITERION_NOT_SHOWN);
        assessing(FEW_ERRORS, study("s-1", PRECLINICAL, PASSED, "sensitivity", 0.95, 0.99, 400))
                .thenRefusedBy(ChangeRule.CRITERION_NOT_SHOWN);
        assessing(FEW_ERRORS, study("s-1", CLINICAL_VALIDATION, TERMINATED, "sensitivity", 0.95, 0.99, 400))
                .thenRefusedBy(ChangeRule.CRITERION_NOT_SHOWN);
        assessing(FEW_ERRORS, study("s-1", CLINICAL_VALIDATION, PASSED, "sensitivity", 0.95, 0.99, 99))
                .thenRefusedBy(ChangeRule.CRITERION_NOT_SHOWN);
    }

    @Test
    void aParameterThatIsNotStatedIsNotWithin() {
        nothing(facts(authorised(), GOOD, FEW_ERRORS))
                .having(request(citing(new PlanCitation("p-1", 1, "retrain", List.of()))))
                .when(ASSESS)
                .thenRefusedBy(ChangeRule.NEW_SUBMISSION_REQUIRED, ChangeRule.PARAMETER_NOT_STATED);
    }

    @Test
    void onlyAnAuthorisedEditionOfThisModelsPlanCounts() {
        nothing(facts()).having(request(within)).when(ASSESS).thenRefusedBy(ChangeRule.UNKNOWN_PLAN);
        var draft = plans(facts()).having(establish()).state();
        nothing(facts(draft)).having(request(within)).when(ASSESS).thenRefusedBy(ChangeRule.PLAN_NOT_AUTHORISED);
        var retired = authorised().evolve(new ChangeControlPlanRetired("p-1", 1, "old", MIA, NOON));
        nothing(facts(retired)).having(request(within)).when(ASSESS).thenRefusedBy(ChangeRule.PLAN_RETIRED);
        nothing(facts(authorised()))
                .having(request(citing(new PlanCitation("p-1", 2, "retrain", List.of()))))
                .when(ASSESS)
                .thenRefusedBy(ChangeRule.UNKNOWN_EDITION);
        nothing(facts(authorised()))
                .having(request(citing(new PlanCitation("p-1", 1, "resize", List.of()))))
                .when(ASSESS)
                .thenRefusedBy(ChangeRule.NEW_SUBMISSION_REQUIRED, ChangeRule.MODIFICATION_NOT_PLANNED);
        nothing(facts())
                .having(request(proposal(ChangeKind.MINOR)))
                .when(ASSESS)
                .thenRefusedBy(ChangeRule.NO_PLAN_CITED);
    }

    private Scenario.Question<?, ?, ?> assessing(ModelVersionEvent... further) {
        return nothing(facts(authorised(), further)).having(request(within)).when(ASSESS);
    }
}
