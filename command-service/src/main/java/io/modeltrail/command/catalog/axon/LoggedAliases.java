package io.modeltrail.command.catalog.axon;

import io.modeltrail.command.catalog.domain.AliasChange;
import io.modeltrail.command.catalog.domain.ModelFacts;
import io.modeltrail.command.catalog.domain.ModelVersion;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.change.ChangeRequestEvent;

/// What an alias of one model may rest on, read from the log at the moment it is asked for.
record LoggedAliases(String model, Histories histories) implements ModelFacts {

    @Override
    public ModelVersion version(String version) {
        return histories.fold(
                Streams.modelVersion(model, version),
                ModelVersion.initial(),
                ModelVersionEvent.class,
                ModelVersion::evolve);
    }

    @Override
    public AliasChange change(String changeId) {
        return histories.fold(
                Streams.changeRequest(changeId), AliasChange.none(), ChangeRequestEvent.class, AliasChange::evolve);
    }
}
