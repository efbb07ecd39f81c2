package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.DIGEST;
import static io.modeltrail.events.wire.ExampleEvents.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.AliasEnd;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DriftEvent.DriftCleared;
import io.modeltrail.events.catalog.DriftEvent.DriftDetected;
import io.modeltrail.events.catalog.DriftEvent.DriftWorsened;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.RiskFileStatusNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SubmissionDecisionNoted;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasProtected;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasUnprotected;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelEvent.ModelRetired;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.catalog.OwedSafetyUpdate;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateIssued;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateOwed;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdatesEnded;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.compliance.SubmissionType;
import io.modeltrail.events.drift.DriftEvidence;
import io.modeltrail.events.drift.DriftFinding;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.drift.DriftMethod;
import io.modeltrail.events.drift.DriftWindow;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import java.time.LocalDate;
import java.util.List;

/// The story of version 1.1.0 in the catalog.
final class ExampleCatalog {

    private static final String REX = "https://idp.example|rex";

    private ExampleCatalog() {}

    static List<Event> events() {
        return List.of(
                new ModelRegistered("apache", "Hospital mortality of adults in intensive care", "icu-quality", NOON),
                new SafetyUpdateOwed(
                        "apache",
                        "1.1.0",
                        new OwedSafetyUpdate(
                                EuClass.IIB,
                                "Regulation (EU) 2017/745, article 86(1)",
                                "2026.1",
                                LocalDate.parse("2026-03-02"),
                                LocalDate.parse("2027-03-02")),
                        NOON),
                new SafetyUpdateIssued(
                        "apache", DIGEST, LocalDate.parse("2027-02-01"), false, "https://idp.example|rae", NOON),
                new SafetyUpdatesEnded("apache", "taken from the market", "https://idp.example|rae", NOON),
                new ModelAliasMoved("apache", "champion", "1.0.0", null, null, NOON),
                new ModelAliasProtected("apache", "champion", "Wards load it by this name.", REX, NOON),
                new ModelAliasRemoved(
                        "apache", "champion", "1.0.0", AliasEnd.REMOVED, "change-5", "no longer in use", NOON),
                new ModelAliasUnprotected("apache", "champion", "change-6", "nobody loads it", REX, NOON),
                new ModelRetired("apache", "another model took its place", REX, NOON),
                new ModelVersionRegistered(
                        "apache",
                        "1.1.0",
                        ChangeKind.MINOR,
                        new Artifact("s3://models/apache/1.1.0.onnx", DIGEST),
                        "Hospital mortality of adults in intensive care",
                        List.of("Not for burns", "Not below 18 years"),
                        "https://idp.example|mia",
                        NOON),
                new ModelVersionApproved(
                        "apache",
                        "1.1.0",
                        "https://idp.example|carl",
                        "clinical approval for canary use",
                        DIGEST,
                        List.of("study/2026-017"),
                        null,
                        NOON),
                new DriftDetected("apache", "1.1.0", "input:lactate", 1, DriftLevel.WARNING, drift(), null, NOON),
                new DriftWorsened("apache", "1.1.0", "input:lactate", 1, drift(), "drift-apache-1.1.0-1", NOON),
                new DriftCleared("apache", "1.1.0", "input:lactate", 1, drift(), NOON),
                new ModelVersionSuspended("apache", "1.1.0", "drift after a laboratory change", NOON),
                new ModelVersionWithdrawn("apache", "1.0.0", "superseded", NOON),
                new StudyOutcomeNoted(
                        "apache",
                        "1.1.0",
                        "study-1",
                        StudyType.CLINICAL_VALIDATION,
                        StudyVerdict.PASSED,
                        List.of(PreclinicalTest.SAFETY_ASSESSMENT),
                        List.of(new MetricFinding("sensitivity", 0.95, 0.91, 0.98, 139)),
                        LocalDate.parse("2027-03-01"),
                        NOON),
                new SeriousAdverseEventNoted("apache", "1.1.0", "ae-1", "ValidationStudy/study-1", NOON),
                new SeriousAdverseEventResolved("apache", "1.1.0", "ae-1", "ValidationStudy/study-1", NOON),
                new RiskFileStatusNoted("apache", "1.1.0", RiskFileStatus.CLOSED, DIGEST, NOON),
                new ChangeDecisionNoted(
                        "apache",
                        "1.1.0",
                        "change-1",
                        true,
                        List.of(ChangePurpose.RELEASE),
                        List.of("https://idp.example|carl", "https://idp.example|rae"),
                        "plan-1",
                        NOON),
                new SubmissionDecisionNoted(
                        "apache",
                        "1.1.0",
                        "submission-1",
                        Authority.FDA,
                        SubmissionType.PREMARKET_NOTIFICATION_510K,
                        true,
                        "K261234",
                        NOON));
    }

    private static DriftEvidence drift() {
        return new DriftEvidence(
                List.of(new DriftFinding(DriftMethod.POPULATION_STABILITY, DriftLevel.MAJOR, 0.41, 0.25, NOON)),
                new DriftWindow(NOON.minusSeconds(7200), NOON.minusSeconds(3600), 512, 1.7, DIGEST),
                new DriftWindow(NOON, NOON.plusSeconds(1800), 503, 2.9, DIGEST),
                "modeltrail-drift",
                2,
                3,
                0,
                List.of(new InputRange("observations", 0, 12, 4711)));
    }
}
