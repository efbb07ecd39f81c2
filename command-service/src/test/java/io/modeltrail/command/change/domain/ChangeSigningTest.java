package io.modeltrail.command.change.domain;

import static io.modeltrail.command.change.domain.Changes.ADA;
import static io.modeltrail.command.change.domain.Changes.CARL;
import static io.modeltrail.command.change.domain.Changes.DIGEST;
import static io.modeltrail.command.change.domain.Changes.MIA;
import static io.modeltrail.command.change.domain.Changes.NOON;
import static io.modeltrail.command.change.domain.Changes.OLGA;
import static io.modeltrail.command.change.domain.Changes.RAE;
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
import static io.modeltrail.command.change.domain.Changes.signature;
import static io.modeltrail.events.change.ApproverRole.CLINICAL_REVIEWER;
import static io.modeltrail.events.change.ApproverRole.REGULATORY_AFFAIRS;
import static io.modeltrail.events.change.ApproverRole.RELEASE_OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.DeviceIdentification;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.EvidenceCommand.NoteChangeDecision;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.AssessedChange;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.ChangeRequestCommand;
import io.modeltrail.events.change.ChangeRequestCommand.ApproveChange;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRejected;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeSigned;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeSigningTest {

    private final ChangeProposal patch = proposal(ChangeKind.PATCH, ImpactArea.SAFETY);
    private final String digest = digest(patch);

    @Test
    void nobodySignsThatADeviceChangedWhichIsStillCalledWhatItWas() {
        var minor = proposal(ChangeKind.MINOR, ImpactArea.PERFORMANCE);
        signing(minor, described("1.0.0", "51022222233336"), described("1.1.0", "51022222233336"))
                .thenRefusedBy(ChangeRule.NEW_DEVICE_IDENTIFIER_NEEDED);
        signing(minor, described("1.0.0", "51022222233336"), described("1.1.0", "00012345678905"))
                .then(new ChangeSigned(
                        "c-1",
                        CLINICAL_REVIEWER,
                        approve(CLINICAL_REVIEWER, CARL, digest(minor)).signature(),
                        NOON));
    }

    private static Scenario.Question<ChangeRequestCommand, ChangeRequest, ChangeRequestEvent> signing(
            ChangeProposal proposal, ModelVersionEvent... events) {
        return nothing(facts(events))
                .having(request(proposal))
                .having(assess(proposal.impact()))
                .when(approve(CLINICAL_REVIEWER, CARL, digest(proposal)));
    }

    private static VersionDescribed described(String version, String identifier) {
        return new VersionDescribed(
                "apache",
                version,
                new VersionDescription(
                        new ClinicalStatements("mortality", List.of(), List.of(), List.of(), null, null),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        new DeviceIdentification(identifier, version, null)),
                "iss|ada",
                NOON);
    }

    @Test
    void theLastSignatureThatIsNeededApprovesTheChange() {
        var carl = approve(CLINICAL_REVIEWER, CARL, digest);
        var olga = approve(RELEASE_OPERATOR, OLGA, digest);
        assessed(patch).when(carl).then(new ChangeSigned("c-1", CLINICAL_REVIEWER, carl.signature(), NOON));
        assessed(patch)
                .having(carl)
                .when(olga)
                .then(
                        new ChangeSigned("c-1", RELEASE_OPERATOR, olga.signature(), NOON),
                        new ChangeApproved(
                                "c-1",
                                "apache",
                                "1.0.1",
                                List.of(ChangePurpose.RELEASE),
                                List.of(CARL, OLGA),
                                null,
                                NOON));
        assessed(patch).having(carl).when(carl).thenNothing();
        assessed(patch)
                .having(carl)
                .having(olga)
                .when(approve(REGULATORY_AFFAIRS, RAE, digest))
                .thenRefusedBy(ChangeRule.ALREADY_DECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR, , CLINICAL_REVIEWER REGULATORY_AFFAIRS RELEASE_OPERATOR",
        "MINOR, SAFETY, CLINICAL_REVIEWER RELEASE_OPERATOR",
        "MINOR, PERFORMANCE, CLINICAL_REVIEWER REGULATORY_AFFAIRS RELEASE_OPERATOR",
        "PATCH, SECURITY, CLINICAL_REVIEWER RELEASE_OPERATOR",
        "PATCH, DATA_INTERPRETATION, CLINICAL_REVIEWER REGULATORY_AFFAIRS RELEASE_OPERATOR",
        "PATCH, LABELLING, CLINICAL_REVIEWER REGULATORY_AFFAIRS RELEASE_OPERATOR",
        "HOTFIX, PERFORMANCE, CLINICAL_REVIEWER RELEASE_OPERATOR",
    })
    void whoMustSignFollowsFromTheKindAndFromWhatIsAffected(
            ChangeKind kind, @Nullable ImpactArea affected, String needed) {
        assertThat(SignaturesNeeded.of(proposal(kind), affected == null ? Set.of() : Set.of(affected)))
                .extracting(ApproverRole::name)
                .containsExactly(needed.split(" "));
    }

    @Test
    void neitherTheRequesterNorTheRegistrantSignsNotEvenThroughADelegate() {
        assessed(patch).when(approve(CLINICAL_REVIEWER, MIA, digest)).thenRefusedBy(ChangeRule.OWN_WORK);
        assessed(patch).when(approve(CLINICAL_REVIEWER, ADA, digest)).thenRefusedBy(ChangeRule.OWN_WORK);
        var forAda = signature(SignatureMeaning.APPROVAL, CARL, ADA, digest);
        assessed(patch)
                .when(new ApproveChange("c-1", CLINICAL_REVIEWER, forAda, NOON))
                .thenRefusedBy(ChangeRule.OWN_WORK);
    }

    @Test
    void nobodySignsTwiceAndNoCapacityIsFilledTwice() {
        var once = assessed(patch).having(approve(CLINICAL_REVIEWER, CARL, digest));
        once.when(approve(RELEASE_OPERATOR, CARL, digest)).thenRefusedBy(ChangeRule.SAME_SIGNER);
        once.when(approve(CLINICAL_REVIEWER, RAE, digest)).thenRefusedBy(ChangeRule.ALREADY_SIGNED);
        var forCarl = signature(SignatureMeaning.APPROVAL, OLGA, CARL, digest);
        once.when(new ApproveChange("c-1", RELEASE_OPERATOR, forCarl, NOON)).thenRefusedBy(ChangeRule.SAME_SIGNER);
    }

    @Test
    void aSignatureThatFitsNothingIsToldEveryReason() {
        requested(patch)
                .when(approve(REGULATORY_AFFAIRS, MIA, DIGEST))
                .thenRefusedBy(
                        ChangeRule.OWN_WORK,
                        ChangeRule.DIGEST_MISMATCH,
                        ChangeRule.SIGNATURE_NOT_NEEDED,
                        ChangeRule.IMPACT_NOT_ASSESSED);
    }

    @Test
    void aChangeThatTurnsOutToChangeTheIntendedUseIsNotSigned() {
        var wider = impact(ImpactArea.INTENDED_USE);
        requested(patch)
                .having(assess(wider))
                .when(approve(CLINICAL_REVIEWER, CARL, Digests.of(new AssessedChange(patch, wider))))
                .thenRefusedBy(ChangeRule.INTENDED_USE_NEEDS_MAJOR);
    }

    @Test
    void oneRejectionDecides() {
        var no = reject(RELEASE_OPERATOR, OLGA, digest);
        assessed(patch)
                .having(approve(CLINICAL_REVIEWER, CARL, digest))
                .when(no)
                .then(new ChangeRejected(
                        "c-1",
                        "apache",
                        "1.0.1",
                        List.of(ChangePurpose.RELEASE),
                        RELEASE_OPERATOR,
                        "not shown",
                        no.signature(),
                        NOON));
        assessed(patch)
                .when(reject(REGULATORY_AFFAIRS, ADA, DIGEST))
                .thenRefusedBy(ChangeRule.OWN_WORK, ChangeRule.DIGEST_MISMATCH, ChangeRule.SIGNATURE_NOT_NEEDED);
    }

    @Test
    void theVersionIsToldOfTheDecision() {
        var purposes = List.of(ChangePurpose.RELEASE);
        assertThat(ChangeConsequences.of(
                        new ChangeApproved("c-1", "apache", "1.0.1", purposes, List.of(CARL, OLGA), "p-1/1/m", NOON)))
                .isEqualTo(List.of(new NoteChangeDecision(
                        "apache", "1.0.1", "c-1", true, purposes, List.of(CARL, OLGA), "p-1/1/m", NOON)));
        var no = reject(RELEASE_OPERATOR, OLGA, digest).signature();
        assertThat(ChangeConsequences.of(new ChangeRejected(
                        "c-1", "apache", "1.0.1", purposes, RELEASE_OPERATOR, "not shown", no, NOON)))
                .isEqualTo(List.of(
                        new NoteChangeDecision("apache", "1.0.1", "c-1", false, purposes, List.of(OLGA), null, NOON)));
        assertThat(ChangeConsequences.of(new ChangeSigned("c-1", RELEASE_OPERATOR, no, NOON)))
                .isEqualTo(List.of());
    }
}
