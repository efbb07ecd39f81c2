package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.catalog.domain.VersionLives.approved;
import static io.modeltrail.command.catalog.domain.VersionLives.attached;
import static io.modeltrail.command.catalog.domain.VersionLives.document;
import static io.modeltrail.command.catalog.domain.VersionLives.signature;
import static io.modeltrail.command.catalog.domain.Versions.NOON;
import static io.modeltrail.command.catalog.domain.Versions.WEIGHTS;
import static io.modeltrail.command.catalog.domain.Versions.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.command.catalog.domain.ArtifactLook.Off;
import io.modeltrail.command.catalog.domain.ArtifactLook.OutOfReach;
import io.modeltrail.command.catalog.domain.ArtifactLook.Read;
import io.modeltrail.command.catalog.domain.ArtifactLook.Unreadable;
import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.ArtifactFinding;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DossierCommand.ApproveDocument;
import io.modeltrail.events.catalog.DossierCommand.AttachDocument;
import io.modeltrail.events.catalog.DossierCommand.CheckArtifact;
import io.modeltrail.events.catalog.DossierCommand.RecordMetrics;
import io.modeltrail.events.catalog.DossierEvent.ArtifactChecked;
import io.modeltrail.events.catalog.DossierEvent.MetricsRecorded;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.RecordedMetric;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.wire.Digests;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final String PLAN = "ROLLBACK.PLAN";
    private static final String OTHER = "sha256:" + "b".repeat(64);

    private final Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> version =
            Versions.version().given(registered(ChangeKind.MINOR));

    @Test
    void aDocumentIsAttachedOnceAndShowsWhatAnApprovalSigns() {
        version.when(attach("plan", PLAN, null, null)).then(attached("plan", PLAN, null));
        version.given(attached("plan", PLAN, null))
                .when(attach("plan", PLAN, null, null))
                .thenNothing();
        assertThat(attached("plan", PLAN, null).recordDigest()).isEqualTo(Digests.of(document("plan", PLAN, null)));
    }

    @Test
    void aRevisionHasAnIdOfItsOwnAndNamesOneOfItsKind() {
        version.given(attached("plan", PLAN, null))
                .when(attach("plan", "PMS.PLAN", null, LocalDate.parse("2025-12-31")))
                .thenRefusedBy(CatalogRule.DOCUMENT_ID_TAKEN, CatalogRule.DOCUMENT_EXPIRED);
        version.when(attach("plan-2", PLAN, "plan", null)).thenRefusedBy(CatalogRule.UNKNOWN_DOCUMENT);
        version.given(attached("plan", "PMS.PLAN", null))
                .when(attach("plan-2", PLAN, "plan", null))
                .thenRefusedBy(CatalogRule.DOCUMENT_OF_ANOTHER_KIND);
    }

    @Test
    void somebodyElseApprovesTheVeryRecordThatWasAttached() {
        var filed = version.given(attached("plan", PLAN, null));
        var digest = Digests.of(document("plan", PLAN, null));
        filed.when(approve("plan", signature("iss|grace", digest))).then(approved("plan", PLAN));
        filed.given(approved("plan", PLAN))
                .when(approve("plan", signature("iss|grace", digest)))
                .thenNothing();
        filed.when(approve("plan", signature("iss|mia", OTHER)))
                .thenRefusedBy(CatalogRule.OWN_WORK, CatalogRule.DIGEST_MISMATCH);
        version.when(approve("plan", signature("iss|grace", digest))).thenRefusedBy(CatalogRule.UNKNOWN_DOCUMENT);
    }

    @Test
    void nobodySignsForTheAuthorEither() {
        var digest = Digests.of(document("plan", PLAN, null));
        var own = signature("iss|grace", digest);
        var forMia = new Signature(SignatureMeaning.APPROVAL, digest, "iss|mia", own.signer(), NOON);
        version.given(attached("plan", PLAN, null))
                .when(approve("plan", forMia))
                .thenRefusedBy(CatalogRule.OWN_WORK);
    }

    @Test
    void anApprovedRevisionTakesThePlaceOfTheOneBefore() {
        var revised = version.given(attached("plan", PLAN, null), approved("plan", PLAN))
                .given(attached("plan-2", PLAN, "plan"));
        assertThat(inForce(revised)).isEqualTo("plan");
        var replaced = revised.given(approved("plan-2", PLAN));
        assertThat(inForce(replaced)).isEqualTo("plan-2");
        replaced.when(approve("plan", signature("iss|barbara", Digests.of(document("plan", PLAN, null)))))
                .thenRefusedBy(CatalogRule.DOCUMENT_SUPERSEDED);
    }

    @Test
    void figuresAreRecordedAsStated() {
        var auc = List.of(new RecordedMetric("auc", 0.9, null, null, null, null));
        version.when(new RecordMetrics("apache", "1.1.0", auc, "iss|ada", NOON))
                .then(new MetricsRecorded("apache", "1.1.0", auc, "iss|ada", NOON));
    }

    @Test
    void anArtifactIsHeldAgainstItsDigestAndTheUnreadableIsNoMatch() {
        assertThat(checked(new Read(WEIGHTS.digest())))
                .isEqualTo(found(ArtifactFinding.MATCHES, WEIGHTS.digest(), null));
        assertThat(checked(new Read(OTHER))).isEqualTo(found(ArtifactFinding.DIFFERS, OTHER, null));
        assertThat(checked(new Unreadable("404"))).isEqualTo(found(ArtifactFinding.UNREADABLE, null, "404"));
        assertThat(checked(new OutOfReach("nowhere"))).isEqualTo(found(ArtifactFinding.OUT_OF_REACH, null, "nowhere"));
        assertThat(checked(new Off()))
                .isEqualTo(found(
                        ArtifactFinding.OUT_OF_REACH,
                        null,
                        "no place of artifacts is configured (modeltrail.artifacts.roots)"));
    }

    @Test
    void anArtifactWithinReachIsCheckedAsItIsRegistered() {
        Versions.with(Versions.Known.artifact(new Read(WEIGHTS.digest())))
                .when(register())
                .then(registered(ChangeKind.MINOR), found(ArtifactFinding.MATCHES, WEIGHTS.digest(), null));
        Versions.with(Versions.Known.artifact(new Unreadable("404")))
                .when(register())
                .then(registered(ChangeKind.MINOR), found(ArtifactFinding.UNREADABLE, null, "404"));
        Versions.with(Versions.Known.artifact(new OutOfReach("nowhere")))
                .when(register())
                .then(registered(ChangeKind.MINOR), found(ArtifactFinding.OUT_OF_REACH, null, "nowhere"));
        Versions.with(Versions.Known.artifact(new Off())).when(register()).then(registered(ChangeKind.MINOR));
    }

    @Test
    void bytesWithAnotherDigestAreNotRegisteredAndTheRefusalNamesBoth() {
        var differs = Versions.with(Versions.Known.artifact(new Read(OTHER)));
        differs.when(register()).thenRefusedBy(CatalogRule.ARTIFACT_DIFFERS);
        assertThatThrownBy(() -> differs.decide().apply(register(), differs.state()))
                .hasMessageContaining("have the digest %s, not %s".formatted(OTHER, WEIGHTS.digest()));
    }

    private static ModelVersionEvent checked(ArtifactLook look) {
        return ModelVersionDecider.decide(
                        new CheckArtifact("apache", "1.1.0", NOON), Versions.given(), Versions.Known.artifact(look))
                .getFirst();
    }

    private static ArtifactChecked found(ArtifactFinding finding, @Nullable String digest, @Nullable String detail) {
        return new ArtifactChecked("apache", "1.1.0", WEIGHTS.uri(), finding, digest, detail, NOON);
    }

    private static String inForce(Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> scenario) {
        return ((ModelVersion.Registered) scenario.state())
                .dossier()
                .documents()
                .inForce(PLAN, VersionLives.TODAY)
                .orElseThrow()
                .document()
                .documentId();
    }

    private static RegisterModelVersion register() {
        return new RegisterModelVersion(
                "apache", "1.1.0", ChangeKind.MINOR, WEIGHTS, "mortality", null, Versions.ADA, NOON);
    }

    private static AttachDocument attach(
            String id, String kind, @Nullable String supersedes, @Nullable LocalDate expires) {
        return new AttachDocument(
                "apache",
                "1.1.0",
                id,
                kind,
                "Plan",
                WEIGHTS.digest(),
                "application/pdf",
                "1",
                expires,
                supersedes,
                "iss|mia",
                NOON);
    }

    private static ApproveDocument approve(String id, Signature signature) {
        return new ApproveDocument("apache", "1.1.0", id, signature, NOON);
    }
}
