package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.DIGEST;
import static io.modeltrail.events.wire.ExampleEvents.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.ArtifactFinding;
import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.Dataset;
import io.modeltrail.events.catalog.DatasetUse;
import io.modeltrail.events.catalog.Dependency;
import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.DeviceIdentification;
import io.modeltrail.events.catalog.Document;
import io.modeltrail.events.catalog.DossierEvent.ArtifactChecked;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.catalog.DossierEvent.MetricsRecorded;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.FdaClass;
import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.FieldType;
import io.modeltrail.events.catalog.Framework;
import io.modeltrail.events.catalog.GateEvidence;
import io.modeltrail.events.catalog.Lineage;
import io.modeltrail.events.catalog.ModelSignature;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorisationEnded;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.catalog.RecordedMetric;
import io.modeltrail.events.catalog.SoftwareSafetyClass;
import io.modeltrail.events.catalog.ValueRange;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import java.time.LocalDate;
import java.util.List;

/// The papers of version 1.1.0 and its way to patients.
final class ExampleDossier {

    private static final String RAE = "https://idp.example|rae";
    private static final Document PLAN = new Document(
            "rollback-plan-2",
            "ROLLBACK.PLAN",
            "How 1.1.0 is taken back",
            DIGEST,
            "application/pdf",
            "2",
            "https://idp.example|mia",
            LocalDate.parse("2028-03-01"),
            "rollback-plan-1");

    private ExampleDossier() {}

    static List<Event> events() {
        return List.of(
                new VersionDescribed("apache", "1.1.0", description(), "https://idp.example|mia", NOON),
                new MetricsRecorded(
                        "apache",
                        "1.1.0",
                        List.of(new RecordedMetric("auc", 0.88, 0.85, 0.91, 1_200L, DIGEST)),
                        "https://idp.example|mia",
                        NOON),
                new DocumentAttached("apache", "1.1.0", PLAN, Digests.of(PLAN), NOON),
                new DocumentApproved(
                        "apache",
                        "1.1.0",
                        "rollback-plan-2",
                        "ROLLBACK.PLAN",
                        DIGEST,
                        new Signature(
                                SignatureMeaning.APPROVAL,
                                Digests.of(PLAN),
                                null,
                                new Signer(RAE, "Rae Fisher", NOON.minusSeconds(60), "mfa"),
                                NOON),
                        NOON),
                new ArtifactChecked(
                        "apache",
                        "1.1.0",
                        "s3://models/apache/1.1.0.onnx",
                        ArtifactFinding.MATCHES,
                        DIGEST,
                        null,
                        NOON),
                new PhaseEntered(
                        "apache",
                        "1.1.0",
                        Phase.CLINICALVALID,
                        Phase.PRODUCTION,
                        List.of(
                                new GateEvidence("CLINICAL_VALIDATION_PASSED", "ValidationStudy/study-1"),
                                new GateEvidence("RELEASE_CHANGE_APPROVED", "ChangeRequest/change-1")),
                        RAE,
                        null,
                        NOON),
                new MarketAuthorised(
                        "apache",
                        "1.1.0",
                        Authority.FDA,
                        "K261234",
                        "US",
                        LocalDate.parse("2026-02-27"),
                        null,
                        RAE,
                        NOON),
                new MarketAuthorisationEnded(
                        "apache",
                        "1.0.0",
                        Authority.EU_NOTIFIED_BODY,
                        "CE-0123-77",
                        LocalDate.parse("2026-02-27"),
                        "replaced by 1.1.0",
                        RAE,
                        NOON),
                new ModelVersionArchived("apache", "0.9.0", "superseded", NOON));
    }

    private static VersionDescription description() {
        return new VersionDescription(
                new ClinicalStatements(
                        "Hospital mortality of adults in intensive care",
                        List.of("burns"),
                        List.of("Not below 18 years"),
                        List.of("Not the only ground for a decision"),
                        "Earlier review of patients at risk",
                        "No harm seen in 1200 cases"),
                new Framework("onnxruntime", "1.22.0"),
                List.of(new Dependency("numpy", "2.3.1", "NumPy developers")),
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
                                "risk",
                                FieldType.FLOAT32,
                                List.of(),
                                null,
                                true,
                                new ValueRange(0.0, 1.0),
                                List.of()))),
                new Lineage(
                        "1.0.0",
                        List.of(new Dataset("eicu-2026", DIGEST, DatasetUse.TRAINING)),
                        "https://git.example/apache@4f1c2d3"),
                new DeviceClassification(FdaClass.II, EuClass.IIA, SoftwareSafetyClass.B),
                new DeviceIdentification("00812345000017", "1.1.0", null));
    }
}
