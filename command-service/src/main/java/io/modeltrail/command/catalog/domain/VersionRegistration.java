package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.dossier.Dossier;
import java.util.List;
import java.util.stream.Stream;

/// How a version comes on record: under a number that fits, with an artifact that is what it is said to be.
final class VersionRegistration {

    private VersionRegistration() {}

    static List<ModelVersionEvent> first(RegisterModelVersion command, VersionFacts facts) {
        var family = facts.family();
        var misfit = family.misfit(Version.parse(command.version(), "version"), command.kind());
        var look = facts.look(command.artifact());
        var difference = ArtifactChecks.difference(look, command.artifact());
        new Requirements()
                .require(
                        family.model() != ModelStanding.UNREGISTERED,
                        CatalogRule.UNKNOWN_MODEL,
                        "model %s was never registered".formatted(command.model()),
                        Streams.model(command.model()))
                .require(
                        family.model() != ModelStanding.RETIRED,
                        CatalogRule.MODEL_RETIRED,
                        "model %s is retired and takes no new versions; register another model"
                                .formatted(command.model()),
                        Streams.model(command.model()))
                .require(
                        misfit.isEmpty(),
                        CatalogRule.NUMBER_DOES_NOT_FIT_KIND,
                        misfit.orElse(""),
                        Streams.model(command.model()))
                .require(
                        difference.isEmpty(),
                        CatalogRule.ARTIFACT_DIFFERS,
                        difference.orElse(""),
                        command.artifact().uri())
                .hold();
        var registered = new ModelVersionRegistered(
                command.model(),
                command.version(),
                command.kind(),
                command.artifact(),
                command.intendedUse(),
                command.limitations() == null ? List.of() : command.limitations(),
                command.registeredBy(),
                command.requestedAt());
        return Stream.concat(
                        Stream.<ModelVersionEvent>of(registered), ArtifactChecks.ofRegistration(command, look).stream())
                .toList();
    }

    static List<ModelVersionEvent> again(RegisterModelVersion command, Dossier dossier) {
        Refusal.ifOver(command, dossier);
        var first = dossier.registration().artifact().digest();
        if (first.equals(command.artifact().digest())) {
            return List.of();
        }
        throw new Rejection(
                CatalogRule.ALREADY_REGISTERED,
                "version %s of %s is registered with artifact %s; another artifact is another version"
                        .formatted(command.version(), command.model(), first),
                command.stream());
    }
}
