package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.dossier.VersionStanding;

/// The life of one model version, as far as its next decision needs to know it.
public sealed interface ModelVersion {

    static ModelVersion initial() {
        return new Unregistered();
    }

    record Unregistered() implements ModelVersion {}

    /// On record, with all that its stream says about it.
    record Registered(Dossier dossier, DriftStanding drift) implements ModelVersion {

        Registered(Dossier dossier) {
            this(dossier, DriftStanding.none());
        }
    }

    default ModelVersion evolve(ModelVersionEvent event) {
        return switch (this) {
            case Unregistered _ ->
                event instanceof ModelVersionRegistered first ? new Registered(Dossier.opened(first)) : this;
            case Registered(var dossier, var drift) -> new Registered(dossier.with(event), drift.evolve(event));
        };
    }

    default VersionStanding standing() {
        return switch (this) {
            case Unregistered _ -> VersionStanding.UNREGISTERED;
            case Registered(var dossier, var _) -> dossier.standing();
        };
    }
}
