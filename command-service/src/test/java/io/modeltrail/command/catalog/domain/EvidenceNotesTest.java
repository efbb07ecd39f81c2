package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.EvidenceCommand.NoteRiskFileStatus;
import io.modeltrail.events.catalog.EvidenceEvent.RiskFileStatusNoted;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.compliance.RiskFileStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceNotesTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> version = Versions.version();

    @Test
    void whatAnotherStreamDecidedIsNotedOnTheVersionThatItIsAbout() {
        version.given(new ModelVersionRegistered(
                        "apache",
                        "1.1.0",
                        ChangeKind.MINOR,
                        new Artifact("s3://models/apache", "sha256:" + "a".repeat(64)),
                        "mortality",
                        List.of(),
                        "iss|ada",
                        NOON))
                .when(new NoteRiskFileStatus("apache", "1.1.0", RiskFileStatus.OPENED, null, NOON))
                .then(new RiskFileStatusNoted("apache", "1.1.0", RiskFileStatus.OPENED, null, NOON));
    }

    @Test
    void nothingIsNotedAboutAVersionThatWasNeverRegistered() {
        version.when(new NoteRiskFileStatus("apache", "1.1.0", RiskFileStatus.OPENED, null, NOON))
                .thenRefusedBy(CatalogRule.UNKNOWN_VERSION);
    }
}
