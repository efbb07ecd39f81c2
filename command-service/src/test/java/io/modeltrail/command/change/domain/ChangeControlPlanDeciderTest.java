package io.modeltrail.command.change.domain;

import static io.modeltrail.command.change.domain.Changes.MIA;
import static io.modeltrail.command.change.domain.Changes.NOON;
import static io.modeltrail.command.change.domain.Changes.RAE;
import static io.modeltrail.command.change.domain.Changes.authorise;
import static io.modeltrail.command.change.domain.Changes.establish;
import static io.modeltrail.command.change.domain.Changes.facts;
import static io.modeltrail.command.change.domain.Changes.planned;
import static io.modeltrail.command.change.domain.Changes.plans;
import static io.modeltrail.command.change.domain.Changes.signature;

import io.modeltrail.events.change.ChangeControlPlanCommand.AuthoriseChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanCommand.EstablishChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanCommand.RetireChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanAuthorised;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanEstablished;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanRetired;
import io.modeltrail.events.change.PredeterminedChanges;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.wire.Digests;
import org.junit.jupiter.api.Test;

class ChangeControlPlanDeciderTest {

    private final PredeterminedChanges next =
            new PredeterminedChanges(planned().modifications(), planned().protocol(), "still small");

    @Test
    void editionsStandSideBySide() {
        plans(facts())
                .when(establish())
                .then(new ChangeControlPlanEstablished(
                        "p-1", 1, "apache", planned(), Digests.of(planned()), MIA, NOON));
        plans(facts()).having(establish()).when(establish()).thenNothing();
        plans(facts())
                .having(establish())
                .when(new EstablishChangeControlPlan("p-1", "apache", next, MIA, NOON))
                .then(new ChangeControlPlanEstablished("p-1", 2, "apache", next, Digests.of(next), MIA, NOON));
    }

    @Test
    void anEditionIsAuthorisedBySomebodyElseOnAnAcceptedSubmission() {
        var rae = authorise(RAE);
        plans(facts())
                .having(establish())
                .when(rae)
                .then(new ChangeControlPlanAuthorised(
                        "p-1", 1, "Submission/s-1", Authority.FDA, "DEN260001", rae.signature(), NOON));
        plans(facts()).having(establish()).having(rae).when(rae).thenNothing();
    }

    @Test
    void everythingThatAnAuthorisationLacksIsNamed() {
        plans(facts())
                .having(establish())
                .having(new RetireChangeControlPlan("p-1", 1, "old", RAE, NOON))
                .when(new AuthoriseChangeControlPlan(
                        "p-1",
                        1,
                        "1.1.0",
                        "s-1",
                        signature(SignatureMeaning.APPROVAL, MIA, null, Digests.of(next)),
                        NOON))
                .thenRefusedBy(
                        ChangeRule.OWN_WORK,
                        ChangeRule.DIGEST_MISMATCH,
                        ChangeRule.PLAN_RETIRED,
                        ChangeRule.SUBMISSION_NOT_ACCEPTED);
    }

    @Test
    void anEditionIsRetiredOnce() {
        var retire = new RetireChangeControlPlan("p-1", 1, "old", RAE, NOON);
        plans(facts()).having(establish()).when(retire).then(new ChangeControlPlanRetired("p-1", 1, "old", RAE, NOON));
        plans(facts()).having(establish()).having(retire).when(retire).thenNothing();
    }

    @Test
    void whatIsNotThereIsUnknown() {
        plans(facts())
                .when(new EstablishChangeControlPlan("p-1", "other", planned(), MIA, NOON))
                .thenRefusedBy(ChangeRule.UNKNOWN_MODEL);
        plans(facts()).when(authorise(RAE)).thenRefusedBy(ChangeRule.UNKNOWN_PLAN);
        plans(facts())
                .having(establish())
                .when(new RetireChangeControlPlan("p-1", 2, "old", RAE, NOON))
                .thenRefusedBy(ChangeRule.UNKNOWN_EDITION);
        plans(facts())
                .having(establish())
                .when(new EstablishChangeControlPlan("p-1", "other", planned(), MIA, NOON))
                .thenRefusedBy(ChangeRule.PLAN_OF_OTHER_MODEL);
    }
}
