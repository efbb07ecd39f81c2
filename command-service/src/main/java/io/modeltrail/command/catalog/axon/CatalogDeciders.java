package io.modeltrail.command.catalog.axon;

import io.modeltrail.command.artifact.ArtifactReader;
import io.modeltrail.command.catalog.domain.CatalogPermissions;
import io.modeltrail.command.catalog.domain.Model;
import io.modeltrail.command.catalog.domain.ModelDecider;
import io.modeltrail.command.catalog.domain.ModelVersion;
import io.modeltrail.command.catalog.domain.ModelVersionDecider;
import io.modeltrail.command.catalog.domain.VersionConsequences;
import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.study.results.StoredComparisons;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionEvent;
import java.util.List;

/// The deciders of the catalog.
public final class CatalogDeciders {

    private CatalogDeciders() {}

    public static Decider<ModelCommand, Model, ModelEvent> models(Histories histories) {
        return new Decider<>(
                Streams.MODEL,
                ModelCommand.class,
                CatalogPermissions::of,
                Model.class,
                3,
                Model::initial,
                (command, state) -> ModelDecider.decide(command, state, new LoggedAliases(command.model(), histories)),
                Model::evolve,
                ModelEvent.class,
                (_, _) -> List.of());
    }

    public static Decider<ModelVersionCommand, ModelVersion, ModelVersionEvent> versions(
            Histories histories,
            RegisteredVersions registered,
            StoredComparisons comparisons,
            ArtifactReader artifacts) {
        return new Decider<>(
                Streams.MODEL_VERSION,
                ModelVersionCommand.class,
                CatalogPermissions::of,
                ModelVersion.class,
                4,
                ModelVersion::initial,
                (command, state) -> ModelVersionDecider.decide(
                        command,
                        state,
                        new LoggedFacts(command.model(), histories, registered, comparisons, artifacts)),
                ModelVersion::evolve,
                ModelVersionEvent.class,
                VersionConsequences::of);
    }
}
