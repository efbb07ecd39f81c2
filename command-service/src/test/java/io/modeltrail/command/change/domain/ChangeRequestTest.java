package io.modeltrail.command.change.domain;

import static io.modeltrail.command.change.domain.Changes.ADA;
import static io.modeltrail.command.change.domain.Changes.CARL;
import static io.modeltrail.command.change.domain.Changes.MIA;
import static io.modeltrail.command.change.domain.Changes.NOON;
import static io.modeltrail.command.change.domain.Changes.approve;
import static io.modeltrail.command.change.domain.Changes.assess;
import static io.modeltrail.command.change.domain.Changes.assessed;
import static io.modeltrail.command.change.domain.Changes.digest;
import static io.modeltrail.command.change.domain.Changes.facts;
import static io.modeltrail.command.change.domain.Changes.impact;
import static io.modeltrail.command.change.domain.Changes.nothing;
import static io.modeltrail.command.change.domain.Changes.proposal;
import static io.modeltrail.command.change.domain.Changes.reject;
import static io.modeltrail.command.change.domain.Changes.request;
import static io.modeltrail.command.change.domain.Changes.requested;
import static io.modeltrail.events.change.ApproverRole.CLINICAL_REVIEWER;
import static io.modeltrail.events.change.ApproverRole.REGULATORY_AFFAIRS;
import static io.modeltrail.events.change.ApproverRole.RELEASE_OPERATOR;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.change.AssessedChange;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangeRequestCommand.AssessImpact;
import io.modeltrail.events.change.ChangeRequestCommand.AssessModification;
import io.modeltrail.events.change.ChangeRequestCommand.WithdrawChange;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeImpactAssessed;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeWithdrawn;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeRequestTest {

    private final ChangeProposal patch = proposal(ChangeKind.PATCH, ImpactArea.SAFETY);

    @Test
    void aRequestSaysWhoMustSignAndWhatTheirSignaturesCover() {
        nothing(facts())
                .when(request(patch))
                .then(new ChangeRequested(
                        "c-1", patch, Digests.of(patch), List.of(CLINICAL_REVIEWER, RELEASE_OPERATOR), MIA, ADA, NOON));
        requested(patch).when(request(patch)).thenNothing();
        requested(patch).when(request(proposal(ChangeKind.PATCH))).thenRefusedBy(ChangeRule.ALREADY_REQUESTED);
    }

    @Test
    void everythingThatIsWrongWithARequestIsNamed() {
        var unknown = new ChangeProposal(
                "other",
                "1.0.0",
                "1.1.0",
                ChangeKind.MINOR,
                patch.purposes(),
                patch.description(),
                impact(ImpactArea.INTENDED_USE),
                null,
                null);
        nothing(facts())
                .when(request(unknown))
                .thenRefusedBy(
                        ChangeRule.UNKNOWN_VERSION, ChangeRule.INTENDED_USE_NEEDS_MAJOR, ChangeRule.UNKNOWN_VERSION);
        var asPatch = new ChangeProposal(
                "apache",
                null,
                "2.0.0",
                ChangeKind.PATCH,
                patch.purposes(),
                patch.description(),
                patch.impact(),
                null,
                null);
        nothing(facts(new ModelVersionWithdrawn("apache", "2.0.0", "superseded", NOON)))
                .when(request(asPatch))
                .thenRefusedBy(ChangeRule.VERSION_WITHDRAWN, ChangeRule.KIND_OF_OTHER_CHANGE);
    }

    @Test
    void anAssessmentBySomebodyElseChangesWhatIsSignedAndMayAddASignature() {
        var wider = impact(ImpactArea.SAFETY, ImpactArea.LABELLING);
        requested(patch)
                .when(assess(wider))
                .then(new ChangeImpactAssessed(
                        "c-1",
                        wider,
                        Digests.of(new AssessedChange(patch, wider)),
                        List.of(CLINICAL_REVIEWER, REGULATORY_AFFAIRS, RELEASE_OPERATOR),
                        CARL,
                        NOON));
        assessed(patch).when(assess(patch.impact())).thenNothing();
        requested(patch).when(new AssessImpact("c-1", wider, MIA, NOON)).thenRefusedBy(ChangeRule.OWN_WORK);
    }

    @Test
    void nothingIsAssessedUnderASignature() {
        assessed(patch)
                .having(approve(CLINICAL_REVIEWER, CARL, digest(patch)))
                .when(assess(impact(ImpactArea.SECURITY)))
                .thenRefusedBy(ChangeRule.ALREADY_SIGNED);
    }

    @Test
    void onlyTheRequesterWithdrawsAndOnlyBeforeTheDecision() {
        requested(patch)
                .when(new WithdrawChange("c-1", "twice", MIA, NOON))
                .then(new ChangeWithdrawn("c-1", "twice", MIA, NOON));
        requested(patch)
                .when(new WithdrawChange("c-1", "twice", ADA, NOON))
                .thenRefusedBy(ChangeRule.NOT_THE_REQUESTER);
        var withdrawn = requested(patch).having(new WithdrawChange("c-1", "twice", MIA, NOON));
        withdrawn.when(new WithdrawChange("c-1", "twice", MIA, NOON)).thenNothing();
        withdrawn.when(approve(CLINICAL_REVIEWER, CARL, Digests.of(patch))).thenRefusedBy(ChangeRule.ALREADY_DECIDED);
        withdrawn.when(assess(patch.impact())).thenRefusedBy(ChangeRule.ALREADY_DECIDED);
        withdrawn.when(new AssessModification("c-1", NOON)).thenRefusedBy(ChangeRule.ALREADY_DECIDED);
        withdrawn.when(reject(CLINICAL_REVIEWER, CARL, Digests.of(patch))).thenRefusedBy(ChangeRule.ALREADY_DECIDED);
    }

    @Test
    void whatWasNeverRequestedIsUnknown() {
        nothing(facts()).when(assess(patch.impact())).thenRefusedBy(ChangeRule.UNKNOWN_CHANGE);
        nothing(facts())
                .when(approve(CLINICAL_REVIEWER, CARL, Digests.of(patch)))
                .thenRefusedBy(ChangeRule.UNKNOWN_CHANGE);
        nothing(facts()).when(new WithdrawChange("c-1", "twice", MIA, NOON)).thenRefusedBy(ChangeRule.UNKNOWN_CHANGE);
        nothing(facts()).when(new AssessModification("c-1", NOON)).thenRefusedBy(ChangeRule.UNKNOWN_CHANGE);
    }
}
