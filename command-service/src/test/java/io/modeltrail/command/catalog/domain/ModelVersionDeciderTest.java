package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionCommand.ApproveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.ArchiveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.SuspendModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.WithdrawModelVersion;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelVersionDeciderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Artifact WEIGHTS = new Artifact("s3://models/apache-1.1.0", "sha256:" + "a".repeat(64));
    private static final Artifact OTHER = new Artifact("s3://models/other", "sha256:" + "b".repeat(64));

    private final ModelVersionRegistered registered = new ModelVersionRegistered(
            "apache", "1.1.0", ChangeKind.MINOR, WEIGHTS, "mortality", List.of(), "iss|ada", NOON);
    private final ModelVersionApproved approved = approvedBy("iss|grace");
    private final ModelVersionSuspended suspended = new ModelVersionSuspended("apache", "1.1.0", "drift", NOON);
    private final ModelVersionArchived archived = new ModelVersionArchived("apache", "1.1.0", "superseded", NOON);
    private final ModelVersionWithdrawn withdrawn = new ModelVersionWithdrawn("apache", "1.1.0", "recall", NOON);

    private final Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> version = Versions.version();

    @Test
    void aVersionIsRegistered() {
        version.when(register(WEIGHTS)).then(registered);
    }

    @Test
    void theSameArtifactAgainIsNothingNew() {
        version.given(registered, approved).when(register(WEIGHTS)).thenNothing();
    }

    @Test
    void anotherArtifactIsAnotherVersion() {
        version.given(registered).when(register(OTHER)).thenRefusedBy(CatalogRule.ALREADY_REGISTERED);
    }

    @Test
    void everyUnmetRequirementOfARegistrationIsNamed() {
        Versions.with(new Versions.Known(Versions.family(false, "2.0.0"), Map.of(), new ArtifactLook.Off()))
                .when(register(WEIGHTS))
                .thenRefusedBy(CatalogRule.UNKNOWN_MODEL, CatalogRule.NUMBER_DOES_NOT_FIT_KIND);
    }

    @Test
    void aRetiredModelTakesNoNewVersions() {
        Versions.with(Versions.Known.of(ModelStanding.RETIRED, "1.0.0"))
                .when(register(WEIGHTS))
                .thenRefusedBy(CatalogRule.MODEL_RETIRED);
    }

    @Test
    void somebodyElseApproves() {
        version.given(registered).when(approve("iss|grace", WEIGHTS, "study-1")).then(approved);
    }

    @Test
    void nobodyApprovesTheirOwnWorkAndTheRefusalNamesAllThatIsMissing() {
        version.given(registered)
                .when(approve("iss|ada", OTHER))
                .thenRefusedBy(CatalogRule.OWN_WORK, CatalogRule.DIGEST_MISMATCH, CatalogRule.EVIDENCE_REQUIRED);
    }

    @Test
    void blankEvidenceIsNone() {
        version.given(registered).when(approve("iss|grace", WEIGHTS, " ")).thenRefusedBy(CatalogRule.EVIDENCE_REQUIRED);
    }

    @Test
    void theSameApprovalAgainIsNothingNewAndAnotherSignerIsAnotherSignature() {
        version.given(registered, approved)
                .when(approve("iss|grace", WEIGHTS, "study-1"))
                .thenNothing();
        version.given(registered, approved)
                .when(approve("iss|barbara", WEIGHTS, "study-1"))
                .then(approvedBy("iss|barbara"));
    }

    @Test
    void anApprovalLiftsASuspension() {
        version.given(registered, approved, suspended)
                .when(approve("iss|grace", WEIGHTS, "study-1"))
                .then(approved);
    }

    @Test
    void aVersionIsSuspendedOnceFromAnyPhase() {
        version.given(registered).when(suspend()).then(suspended);
        version.given(registered, approved).when(suspend()).then(suspended);
        version.given(registered, suspended).when(suspend()).thenNothing();
    }

    @Test
    void aVersionIsWithdrawnOnceFromAnyPhase() {
        version.given(registered).when(withdraw()).then(withdrawn);
        version.given(registered, approved, suspended).when(withdraw()).then(withdrawn);
        version.given(registered, withdrawn).when(withdraw()).thenNothing();
    }

    @Test
    void aWithdrawnVersionNeverComesBack() {
        var gone = version.given(registered, approved, withdrawn, approved, suspended);
        gone.when(register(WEIGHTS)).thenRefusedBy(CatalogRule.VERSION_WITHDRAWN);
        gone.when(approve("iss|grace", WEIGHTS, "study-1")).thenRefusedBy(CatalogRule.VERSION_WITHDRAWN);
        gone.when(suspend()).thenRefusedBy(CatalogRule.VERSION_WITHDRAWN);
    }

    @Test
    void anArchivedVersionIsPutAwayForGoodAndCanOnlyBeRecalled() {
        version.given(registered, approved).when(archive()).then(archived);
        var away = version.given(registered, approved, archived);
        away.when(archive()).thenNothing();
        away.when(approve("iss|grace", WEIGHTS, "study-1")).thenRefusedBy(CatalogRule.VERSION_ARCHIVED);
        away.when(suspend()).thenRefusedBy(CatalogRule.VERSION_ARCHIVED);
        away.when(withdraw()).then(withdrawn);
        version.given(registered, withdrawn).when(archive()).thenRefusedBy(CatalogRule.VERSION_WITHDRAWN);
    }

    @Test
    void whatWasNeverRegisteredIsUnknown() {
        version.when(approve("iss|grace", WEIGHTS, "study-1")).thenRefusedBy(CatalogRule.UNKNOWN_VERSION);
        version.when(suspend()).thenRefusedBy(CatalogRule.UNKNOWN_VERSION);
        version.when(withdraw()).thenRefusedBy(CatalogRule.UNKNOWN_VERSION);
    }

    private static RegisterModelVersion register(Artifact artifact) {
        return new RegisterModelVersion(
                "apache", "1.1.0", ChangeKind.MINOR, artifact, "mortality", null, "iss|ada", NOON);
    }

    private static ApproveModelVersion approve(String by, Artifact signed, String... evidence) {
        return new ApproveModelVersion(
                "apache", "1.1.0", by, "fit for use", signed.digest(), List.of(evidence), null, NOON);
    }

    private static ModelVersionApproved approvedBy(String by) {
        return new ModelVersionApproved(
                "apache", "1.1.0", by, "fit for use", WEIGHTS.digest(), List.of("study-1"), null, NOON);
    }

    private static SuspendModelVersion suspend() {
        return new SuspendModelVersion("apache", "1.1.0", "drift", NOON);
    }

    private static ArchiveModelVersion archive() {
        return new ArchiveModelVersion("apache", "1.1.0", "superseded", NOON);
    }

    private static WithdrawModelVersion withdraw() {
        return new WithdrawModelVersion("apache", "1.1.0", "recall", NOON);
    }
}
