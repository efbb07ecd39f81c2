package io.modeltrail.command.catalog.axon;

import io.modeltrail.command.catalog.domain.CatalogPermissions;
import io.modeltrail.command.catalog.domain.DriftConsequences;
import io.modeltrail.command.catalog.domain.Model;
import io.modeltrail.command.catalog.domain.ModelDecider;
import io.modeltrail.command.catalog.domain.ModelVersion;
import io.modeltrail.command.catalog.domain.ModelVersionDecider;
import io.modeltrail.command.catalog.domain.SafetyUpdateConsequences;
import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.study.results.StoredComparisons;
import io.modeltrail.events.Command;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelCommand.MoveModelAlias;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionEvent;
import java.util.List;
import java.util.stream.Stream;

/// The deciders of the catalog.
public final class CatalogDeciders {

    private CatalogDeciders() {}

    public static Decider<ModelCommand, Model, ModelEvent> models(Histories histories) {
        return new Decider<>(
                Streams.MODEL,
                ModelCommand.class,
                CatalogPermissions::of,
                Model.class,
                2,
                Model::initial,
                (command, state) -> ModelDecider.decide(command, state, () -> version(command, histories)),
                Model::evolve,
                ModelEvent.class,
                (_, _) -> List.of());
    }

    public static Decider<ModelVersionCommand, ModelVersion, ModelVersionEvent> versions(
            Histories histories, RegisteredVersions registered, StoredComparisons comparisons) {
        return new Decider<>(
                Streams.MODEL_VERSION,
                ModelVersionCommand.class,
                CatalogPermissions::of,
                ModelVersion.class,
                2,
                ModelVersion::initial,
                (command, state) -> ModelVersionDecider.decide(
                        command, state, new LoggedFacts(command.model(), histories, registered, comparisons)),
                ModelVersion::evolve,
                ModelVersionEvent.class,
                CatalogDeciders::along);
    }

    private static List<? extends Command> along(ModelVersionEvent event, ModelVersion before) {
        return Stream.concat(DriftConsequences.of(event).stream(), SafetyUpdateConsequences.of(event, before).stream())
                .toList();
    }

    private static ModelVersion version(ModelCommand command, Histories histories) {
        return command instanceof MoveModelAlias move
                ? histories.fold(
                        Streams.modelVersion(move.model(), move.version()),
                        ModelVersion.initial(),
                        ModelVersionEvent.class,
                        ModelVersion::evolve)
                : ModelVersion.initial();
    }
}
