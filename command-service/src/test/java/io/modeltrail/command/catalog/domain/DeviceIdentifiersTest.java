package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.catalog.domain.Versions.ADA;
import static io.modeltrail.command.catalog.domain.Versions.NOON;
import static io.modeltrail.command.catalog.domain.Versions.WEIGHTS;
import static io.modeltrail.command.catalog.domain.Versions.registered;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.command.domain.Scenario.Question;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.DeviceIdentification;
import io.modeltrail.events.catalog.DossierCommand.DescribeVersion;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.dossier.Dossier;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// When version 1.1.0 needs another device identifier than 1.0.0, which has OLD in its revision 1.
class DeviceIdentifiersTest {

    private static final String OLD = "51022222233336";
    private static final String NEW = "00012345678905";
    private static final List<ImpactArea> NOTHING = List.of();
    private static final List<ImpactArea> SAFETY = List.of(ImpactArea.SAFETY, ImpactArea.LABELLING);

    @Test
    void whatChangesTheDeviceNeedsAnIdentifierOfItsOwn() {
        for (var kind : List.of(ChangeKind.MAJOR, ChangeKind.MINOR, ChangeKind.HOTFIX)) {
            describing(kind, OLD, "2", SAFETY).thenRefusedBy(CatalogRule.NEW_DEVICE_IDENTIFIER_NEEDED);
            accepted(kind, NEW, "1", SAFETY);
        }
    }

    @Test
    void anotherIntendedUseIsAnotherDeviceWhateverIsSaid() {
        var other = new DescribeVersion("apache", "1.1.0", description("sepsis", OLD, "2", NOTHING), ADA, NOON);
        version(ChangeKind.MINOR).when(other).thenRefusedBy(CatalogRule.NEW_DEVICE_IDENTIFIER_NEEDED);
    }

    @Test
    void aMajorOrMinorSaysWhatChanged() {
        describing(ChangeKind.MINOR, NEW, "1", null).thenRefusedBy(CatalogRule.DEVICE_CHANGE_NOT_STATED);
        describing(ChangeKind.MAJOR, NEW, "1", null).thenRefusedBy(CatalogRule.DEVICE_CHANGE_NOT_STATED);
        accepted(ChangeKind.MINOR, OLD, "2", NOTHING);
        accepted(ChangeKind.MINOR, NEW, "1", NOTHING);
    }

    @Test
    void aPatchKeepsTheIdentifierAndIsAnotherRevision() {
        accepted(ChangeKind.PATCH, OLD, "2", null);
        describing(ChangeKind.PATCH, NEW, "2", null).thenRefusedBy(CatalogRule.DEVICE_IDENTIFIER_KEPT);
        describing(ChangeKind.PATCH, OLD, "1", null).thenRefusedBy(CatalogRule.PRODUCTION_IDENTIFIER_NEEDED);
        describing(ChangeKind.PATCH, OLD, null, null).thenRefusedBy(CatalogRule.PRODUCTION_IDENTIFIER_NEEDED);
        describing(ChangeKind.HOTFIX, NEW, "2", NOTHING).thenRefusedBy(CatalogRule.DEVICE_IDENTIFIER_KEPT);
    }

    @Test
    void aPatchThatChangesTheDeviceIsNone() {
        describing(ChangeKind.PATCH, OLD, "1", SAFETY)
                .thenRefusedBy(CatalogRule.PATCH_CHANGES_DEVICE, CatalogRule.PRODUCTION_IDENTIFIER_NEEDED);
    }

    private static void accepted(
            ChangeKind kind, String identifier, @Nullable String revision, @Nullable List<ImpactArea> affected) {
        describing(kind, identifier, revision, affected)
                .then(new VersionDescribed(
                        "apache", "1.1.0", description("mortality", identifier, revision, affected), ADA, NOON));
    }

    private static Question<ModelVersionCommand, ModelVersion, ModelVersionEvent> describing(
            ChangeKind kind, String identifier, @Nullable String revision, @Nullable List<ImpactArea> affected) {
        var description = description("mortality", identifier, revision, affected);
        return version(kind).when(new DescribeVersion("apache", "1.1.0", description, ADA, NOON));
    }

    private static Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> version(ChangeKind kind) {
        var before = Dossier.opened(new ModelVersionRegistered(
                        "apache", "1.0.0", ChangeKind.MAJOR, WEIGHTS, "mortality", List.of(), ADA, NOON))
                .with(new VersionDescribed("apache", "1.0.0", description("mortality", OLD, "1", null), ADA, NOON));
        return Versions.with(new Versions.Known(
                        Versions.family(true, "1.0.0", "1.1.0"),
                        Map.of("1.0.0", before),
                        new ArtifactLook.OutOfReach("nowhere")))
                .given(registered(kind));
    }

    private static VersionDescription description(
            String use, String identifier, @Nullable String revision, @Nullable List<ImpactArea> affected) {
        return new VersionDescription(
                new ClinicalStatements(use, List.of(), List.of(), List.of(), null, null),
                null,
                List.of(),
                null,
                null,
                null,
                new DeviceIdentification(identifier, revision, affected));
    }
}
