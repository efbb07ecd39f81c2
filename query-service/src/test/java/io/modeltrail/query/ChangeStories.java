package io.modeltrail.query;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.change.AcceptanceCriterion;
import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanAuthorised;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanEstablished;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanRetired;
import io.modeltrail.events.change.ChangeDescription;
import io.modeltrail.events.change.ChangeImpact;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeImpactAssessed;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRejected;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeSigned;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationDischarged;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationIncurred;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationMissed;
import io.modeltrail.events.change.Impact;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.change.ModificationProtocol;
import io.modeltrail.events.change.Obligation;
import io.modeltrail.events.change.PlannedModification;
import io.modeltrail.events.change.PredeterminedChanges;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.validation.StudyType;
import java.time.Instant;
import java.util.List;

/// A hotfix that forgot its validation, a change that was rejected, and a plan with two editions.
public final class ChangeStories {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String DIGEST = "sha256:" + "cd".repeat(32);
    private static final String MIA = "https://issuer|mia";
    private static final String CARL = "https://issuer|carl";
    private static final List<ApproverRole> NEEDED =
            List.of(ApproverRole.CLINICAL_REVIEWER, ApproverRole.RELEASE_OPERATOR);

    private ChangeStories() {}

    /// Nine events: requested, signed twice, approved, owing two things, assessed, discharged, missed.
    public static List<Event> hotfix(String id) {
        return List.of(
                new ChangeRequested(id, proposal(), DIGEST, NEEDED, MIA, MIA, NOON),
                new ChangeSigned(id, ApproverRole.CLINICAL_REVIEWER, signature(SignatureMeaning.APPROVAL), NOON),
                new ChangeSigned(id, ApproverRole.RELEASE_OPERATOR, signature(SignatureMeaning.APPROVAL), NOON),
                new ChangeApproved(
                        id,
                        "apache",
                        "1.0.1",
                        List.of(ChangePurpose.RELEASE),
                        List.of(CARL, "https://issuer|olga"),
                        null,
                        NOON),
                new ObligationIncurred(id, Obligation.IMPACT_ASSESSMENT, NOON.plusSeconds(60), NOON),
                new ObligationIncurred(id, Obligation.CLINICAL_VALIDATION, NOON.plusSeconds(90), NOON),
                new ChangeImpactAssessed(id, impact(), DIGEST, NEEDED, CARL, NOON.plusSeconds(50)),
                new ObligationDischarged(
                        id, Obligation.IMPACT_ASSESSMENT, NOON.plusSeconds(60), DIGEST, false, NOON.plusSeconds(50)),
                new ObligationMissed(
                        id,
                        "apache",
                        "1.0.1",
                        Obligation.CLINICAL_VALIDATION,
                        NOON.plusSeconds(90),
                        NOON.plusSeconds(91)));
    }

    public static List<Event> rejected(String id) {
        return List.of(
                new ChangeRequested(id, proposal(), DIGEST, NEEDED, MIA, MIA, NOON),
                new ChangeRejected(
                        id,
                        "apache",
                        "1.0.1",
                        List.of(ChangePurpose.RELEASE),
                        ApproverRole.CLINICAL_REVIEWER,
                        "not shown",
                        signature(SignatureMeaning.REJECTION),
                        NOON));
    }

    /// Four events: an edition, its authorisation, the next edition, the end of the first.
    public static List<Event> plan(String id) {
        return List.of(
                new ChangeControlPlanEstablished(id, 1, "apache", changes("small"), DIGEST, MIA, NOON),
                new ChangeControlPlanAuthorised(
                        id, 1, "Submission/s-1", Authority.FDA, "K261234", signature(SignatureMeaning.APPROVAL), NOON),
                new ChangeControlPlanEstablished(id, 2, "apache", changes("smaller"), DIGEST, MIA, NOON),
                new ChangeControlPlanRetired(id, 1, "superseded", CARL, NOON));
    }

    private static Signature signature(SignatureMeaning meaning) {
        return new Signature(meaning, DIGEST, null, new Signer(CARL, "Carl Example", NOON, null), NOON);
    }

    private static ChangeProposal proposal() {
        return new ChangeProposal(
                "apache",
                "1.0.0",
                "1.0.1",
                ChangeKind.HOTFIX,
                List.of(ChangePurpose.RELEASE),
                new ChangeDescription("Alarm limits as before.", "Alarms were missed.", "Route back.", List.of()),
                impact(),
                null,
                null);
    }

    private static ChangeImpact impact() {
        var none = new Impact(false, "unchanged");
        return new ChangeImpact(new Impact(true, "fewer alarms missed"), none, none, none, none, none);
    }

    private static PredeterminedChanges changes(String assessment) {
        return new PredeterminedChanges(
                List.of(new PlannedModification(
                        "retrain",
                        "training anew",
                        List.of(ChangeKind.MINOR),
                        List.of(ImpactArea.PERFORMANCE),
                        List.of(),
                        List.of(new AcceptanceCriterion(
                                "auc", StudyType.CLINICAL_VALIDATION, Better.HIGHER, 0.85, 100)))),
                new ModificationProtocol("data", "training", "evaluation", "update"),
                assessment);
    }
}
