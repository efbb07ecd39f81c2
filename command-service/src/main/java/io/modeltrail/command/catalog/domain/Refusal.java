package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.dossier.VersionStanding;

/// The refusals that many commands to a version share.
final class Refusal {

    private Refusal() {}

    static Rejection unknown(ModelVersionCommand command) {
        return new Rejection(
                CatalogRule.UNKNOWN_VERSION,
                "version %s of %s was never registered".formatted(command.version(), command.model()),
                "RegisterModelVersion");
    }

    /// Throws when the version is withdrawn or archived.
    static void ifOver(ModelVersionCommand command, Dossier dossier) {
        if (dossier.standing() == VersionStanding.WITHDRAWN) {
            throw new Rejection(
                    CatalogRule.VERSION_WITHDRAWN,
                    "version %s of %s is withdrawn and never comes back".formatted(command.version(), command.model()),
                    command.stream());
        }
        if (dossier.standing() == VersionStanding.ARCHIVED) {
            throw new Rejection(
                    CatalogRule.VERSION_ARCHIVED,
                    "version %s of %s is archived; register a new one".formatted(command.version(), command.model()),
                    command.stream());
        }
    }
}
