package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.catalog.DossierCommand;
import io.modeltrail.events.catalog.DossierCommand.ApproveDocument;
import io.modeltrail.events.catalog.DossierCommand.AttachDocument;
import io.modeltrail.events.catalog.DossierCommand.CheckArtifact;
import io.modeltrail.events.catalog.DossierCommand.CompareVersions;
import io.modeltrail.events.catalog.DossierCommand.DescribeVersion;
import io.modeltrail.events.catalog.DossierCommand.RecordMetrics;
import io.modeltrail.events.catalog.DossierEvent;
import io.modeltrail.events.catalog.DossierEvent.MetricsRecorded;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.dossier.Dossier;
import java.util.List;
import java.util.Optional;

/// The papers of a version.
final class DossierDecisions {

    private DossierDecisions() {}

    static List<? extends DossierEvent> decide(DossierCommand command, Dossier dossier, VersionFacts facts) {
        return switch (command) {
            case DescribeVersion describe -> describe(describe, dossier, facts);
            case RecordMetrics record ->
                List.of(new MetricsRecorded(
                        record.model(), record.version(), record.metrics(), record.recordedBy(), record.requestedAt()));
            case AttachDocument attach -> DocumentDecisions.attach(attach, dossier);
            case ApproveDocument approve -> DocumentDecisions.approve(approve, dossier);
            case CompareVersions compare -> ComparisonDecisions.decide(compare, dossier, facts);
            case CheckArtifact check -> {
                var artifact = dossier.registration().artifact();
                yield List.of(ArtifactChecks.of(check, artifact, facts.look(artifact)));
            }
        };
    }

    private static List<VersionDescribed> describe(DescribeVersion command, Dossier dossier, VersionFacts facts) {
        Refusal.ifOver(command, dossier);
        if (dossier.description().equals(Optional.of(command.description()))) {
            return List.of();
        }
        var requirements = new Requirements();
        DeviceIdentifiers.require(requirements, command, dossier, facts);
        requirements.hold();
        return List.of(new VersionDescribed(
                command.model(),
                command.version(),
                command.description(),
                command.describedBy(),
                command.requestedAt()));
    }
}
