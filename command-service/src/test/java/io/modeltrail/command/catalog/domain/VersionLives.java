package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.catalog.domain.Versions.NOON;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.DeviceIdentification;
import io.modeltrail.events.catalog.Document;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.RiskFileStatusNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SubmissionDecisionNoted;
import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.FieldType;
import io.modeltrail.events.catalog.Framework;
import io.modeltrail.events.catalog.ModelSignature;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorisationEnded;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.catalog.ValueRange;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.compliance.SubmissionType;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.wire.Digests;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pieces of the life of apache 1.1.0.
public final class VersionLives {

    static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    private VersionLives() {}

    /// A version of which everything is known that a stream can say.
    public static ModelVersion told() {
        return Versions.given(
                new ModelVersionApproved(
                        "apache", "1.1.0", "iss|grace", "fit", Versions.WEIGHTS.digest(), List.of("s"), null, NOON),
                new VersionDescribed("apache", "1.1.0", description("1"), Versions.ADA, NOON),
                preclinical(PreclinicalTest.values()),
                new SeriousAdverseEventNoted("apache", "1.1.0", "ae-1", "ValidationStudy/s-1", NOON),
                risk(RiskFileStatus.CLOSED),
                released("iss|grace", "iss|barbara"),
                accepted(Authority.FDA, SubmissionType.DE_NOVO, "DEN1"),
                attached("plan", "ROLLBACK.PLAN", null),
                approved("plan", "ROLLBACK.PLAN"),
                new PhaseEntered(
                        "apache", "1.1.0", Phase.PRECLINICAL, Phase.PRODUCTION, List.of(), "iss|rae", null, NOON),
                new MarketAuthorised("apache", "1.1.0", Authority.FDA, "DEN1", "US", TODAY, null, "iss|rae", NOON),
                new MarketAuthorisationEnded(
                        "apache", "1.1.0", Authority.FDA, "DEN1", TODAY, "given up", "iss|rae", NOON));
    }

    static StudyOutcomeNoted preclinical(PreclinicalTest... passed) {
        return study("pre-1", StudyType.PRECLINICAL, StudyVerdict.PASSED, List.of(passed), List.of(), null);
    }

    static StudyOutcomeNoted investigation(@Nullable LocalDate irbUntil) {
        return study("inv-1", StudyType.CLINICAL_INVESTIGATION, StudyVerdict.PASSED, List.of(), List.of(), irbUntil);
    }

    /// With these lower bounds, in the order accuracy, sensitivity, specificity, area under the curve.
    static StudyOutcomeNoted validation(double... lower) {
        var metrics = List.of("accuracy", "sensitivity", "specificity", "auc");
        var findings = metrics.subList(0, lower.length).stream()
                .map(metric -> new MetricFinding(metric, 0.99, lower[metrics.indexOf(metric)], 1, 500))
                .toList();
        return study("val-1", StudyType.CLINICAL_VALIDATION, StudyVerdict.PASSED, List.of(), findings, TODAY);
    }

    static StudyOutcomeNoted study(
            String id,
            StudyType type,
            StudyVerdict verdict,
            List<PreclinicalTest> tests,
            List<MetricFinding> findings,
            @Nullable LocalDate irbUntil) {
        return new StudyOutcomeNoted("apache", "1.1.0", id, type, verdict, tests, findings, irbUntil, NOON);
    }

    static RiskFileStatusNoted risk(RiskFileStatus status) {
        return new RiskFileStatusNoted("apache", "1.1.0", status, Versions.WEIGHTS.digest(), NOON);
    }

    static ChangeDecisionNoted released(String... signers) {
        return new ChangeDecisionNoted(
                "apache", "1.1.0", "change-1", true, List.of(ChangePurpose.RELEASE), List.of(signers), null, NOON);
    }

    static SubmissionDecisionNoted accepted(Authority authority, SubmissionType type, @Nullable String number) {
        return new SubmissionDecisionNoted("apache", "1.1.0", "submission-1", authority, type, true, number, NOON);
    }

    static PhaseEntered entered(Phase from, Phase phase) {
        return new PhaseEntered("apache", "1.1.0", from, phase, List.of(), "iss|rae", null, NOON);
    }

    static Document document(String id, String kind, @Nullable String supersedes) {
        return new Document(
                id, kind, "Plan", Versions.WEIGHTS.digest(), "application/pdf", "1", "iss|mia", null, supersedes);
    }

    static DocumentAttached attached(String id, String kind, @Nullable String supersedes) {
        var document = document(id, kind, supersedes);
        return new DocumentAttached("apache", "1.1.0", document, Digests.of(document), NOON);
    }

    static DocumentApproved approved(String id, String kind) {
        return new DocumentApproved(
                "apache",
                "1.1.0",
                id,
                kind,
                Versions.WEIGHTS.digest(),
                signature("iss|grace", Digests.of(document(id, kind, null))),
                NOON);
    }

    /// Attached and approved, one of each kind.
    static ModelVersionEvent[] documents(String... kinds) {
        return Arrays.stream(kinds)
                .flatMap(kind -> List.<ModelVersionEvent>of(attached(kind, kind, null), approved(kind, kind)).stream())
                .toArray(ModelVersionEvent[]::new);
    }

    static Signature signature(String by, String digest) {
        return new Signature(
                SignatureMeaning.APPROVAL, digest, null, new Signer(by, "Grace", NOON.minusSeconds(60), null), NOON);
    }

    static VersionDescription description(String revision) {
        return new VersionDescription(
                new ClinicalStatements("mortality", List.of("burns"), List.of(), List.of(), "earlier care", null),
                new Framework("onnxruntime", "1.22.0"),
                List.of(),
                new ModelSignature(
                        List.of(new FieldSpec(
                                "lactate",
                                FieldType.FLOAT32,
                                List.of(),
                                "mmol/L",
                                true,
                                new ValueRange(0.0, 30.0),
                                List.of())),
                        List.of(new FieldSpec(
                                "risk", FieldType.FLOAT32, List.of(), null, true, null, List.of("low", "high")))),
                null,
                new DeviceClassification(null, null, null),
                new DeviceIdentification("51022222233336", revision, null));
    }

    static ChangeKind kind(boolean hotfix) {
        return hotfix ? ChangeKind.HOTFIX : ChangeKind.MINOR;
    }
}
