package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.DIGEST;
import static io.modeltrail.events.wire.ExampleEvents.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.change.AcceptanceCriterion;
import io.modeltrail.events.change.AffectedDocument;
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
import io.modeltrail.events.change.ChangeRequestEvent.ChangeWithdrawn;
import io.modeltrail.events.change.ChangeRequestEvent.ModificationFoundWithinPlan;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationDischarged;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationIncurred;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationMissed;
import io.modeltrail.events.change.CriterionFinding;
import io.modeltrail.events.change.Impact;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.change.ModificationProtocol;
import io.modeltrail.events.change.Obligation;
import io.modeltrail.events.change.ParameterBound;
import io.modeltrail.events.change.ParameterValue;
import io.modeltrail.events.change.PlanCitation;
import io.modeltrail.events.change.PlannedModification;
import io.modeltrail.events.change.PredeterminedChanges;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.StudyType;
import java.time.Duration;
import java.util.List;

/// The change that brings version 1.1.0, in each way that it can go, and the plan that allows it.
final class ExampleChange {

    private static final String MIA = "https://idp.example|mia";
    private static final String CARL = "https://idp.example|carl";
    private static final AcceptanceCriterion SENSITIVITY =
            new AcceptanceCriterion("sensitivity", StudyType.CLINICAL_VALIDATION, Better.HIGHER, 0.9, 100);

    private ExampleChange() {}

    static List<Event> events() {
        return List.of(
                new ChangeControlPlanEstablished("plan-1", 1, "apache", changes(), DIGEST, MIA, NOON),
                new ChangeControlPlanAuthorised(
                        "plan-1",
                        1,
                        "Submission/submission-1",
                        Authority.FDA,
                        "K261234",
                        signature(SignatureMeaning.APPROVAL),
                        NOON),
                new ChangeControlPlanRetired("plan-1", 1, "superseded by edition 2", CARL, NOON),
                new ChangeRequested("change-1", proposal(), DIGEST, needed(), MIA, MIA, NOON),
                new ChangeImpactAssessed("change-1", impact(true), DIGEST, needed(), CARL, NOON),
                new ModificationFoundWithinPlan(
                        "change-1",
                        citation(),
                        DIGEST,
                        List.of(new CriterionFinding(
                                SENSITIVITY, "study-1", new MetricFinding("sensitivity", 0.95, 0.91, 0.98, 139))),
                        NOON),
                new ChangeSigned(
                        "change-1", ApproverRole.CLINICAL_REVIEWER, signature(SignatureMeaning.APPROVAL), NOON),
                new ChangeApproved(
                        "change-1",
                        "apache",
                        "1.1.0",
                        List.of(ChangePurpose.RELEASE),
                        List.of(CARL, "https://idp.example|rae"),
                        "plan-1/1/retrain",
                        NOON),
                new ChangeRejected(
                        "change-2",
                        "apache",
                        "1.1.0",
                        List.of(ChangePurpose.RELEASE),
                        ApproverRole.CLINICAL_REVIEWER,
                        "the threshold was not justified",
                        signature(SignatureMeaning.REJECTION),
                        NOON),
                new ChangeWithdrawn("change-3", "requested twice", MIA, NOON),
                new ObligationIncurred(
                        "change-4", Obligation.CLINICAL_VALIDATION, NOON.plus(Duration.ofDays(30)), NOON),
                new ObligationMissed(
                        "change-4", "apache", "1.1.1", Obligation.CLINICAL_VALIDATION, NOON.minusSeconds(1), NOON),
                new ObligationDischarged(
                        "change-4",
                        Obligation.CLINICAL_VALIDATION,
                        NOON.minusSeconds(1),
                        "ValidationStudy/study-2",
                        true,
                        NOON));
    }

    static Signature signature(SignatureMeaning meaning) {
        return new Signature(
                meaning, DIGEST, null, new Signer(CARL, "Carl Example", NOON.minusSeconds(60), "mfa"), NOON);
    }

    static ChangeProposal proposal() {
        return new ChangeProposal(
                "apache",
                "1.0.0",
                "1.1.0",
                ChangeKind.MINOR,
                List.of(ChangePurpose.RELEASE),
                new ChangeDescription(
                        "Trained anew with the cases of 2025.",
                        "Calibration drifted.",
                        "Route all requests to 1.0.0, which stays warm.",
                        List.of(new AffectedDocument("RISK.PLAN", DIGEST))),
                impact(false),
                citation(),
                null);
    }

    static ChangeImpact impact(boolean performance) {
        var none = new Impact(false, "unchanged");
        return new ChangeImpact(
                none, new Impact(performance, "better calibrated, same inputs"), none, none, none, none);
    }

    static PlanCitation citation() {
        return new PlanCitation("plan-1", 1, "retrain", List.of(new ParameterValue("threshold", 0.1)));
    }

    static PredeterminedChanges changes() {
        return new PredeterminedChanges(
                List.of(new PlannedModification(
                        "retrain",
                        "Training anew with cases of the same kind.",
                        List.of(ChangeKind.MINOR, ChangeKind.PATCH),
                        List.of(ImpactArea.PERFORMANCE),
                        List.of(new ParameterBound("threshold", "1", 0.05, 0.15)),
                        List.of(SENSITIVITY))),
                new ModificationProtocol(
                        "Cases of the registry, deduplicated, split by patient.",
                        "The same architecture and features, seeds recorded.",
                        "Sensitivity and specificity on held-out sites.",
                        "A canary rollout with the usual policy; users are told."),
                "Benefit: calibration. Risk: fewer cases of rare groups; watched by subgroup.");
    }

    private static List<ApproverRole> needed() {
        return List.of(ApproverRole.CLINICAL_REVIEWER, ApproverRole.RELEASE_OPERATOR);
    }
}
