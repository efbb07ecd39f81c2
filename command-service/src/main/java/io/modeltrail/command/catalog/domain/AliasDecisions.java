package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.catalog.domain.Model.Alias;
import io.modeltrail.command.catalog.domain.Model.Registered;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.AliasEnd;
import io.modeltrail.events.catalog.ModelCommand.EndAliasesOf;
import io.modeltrail.events.catalog.ModelCommand.MoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.ProtectModelAlias;
import io.modeltrail.events.catalog.ModelCommand.RemoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.UnprotectModelAlias;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasProtected;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasUnprotected;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.dossier.VersionStanding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the names point by which versions are found. Hospitals load a model by such a name, so a protected one moves
/// and goes only as an approved change says.
final class AliasDecisions {

    private AliasDecisions() {}

    static List<ModelEvent> move(MoveModelAlias it, Registered model, ModelFacts facts) {
        var alias = model.alias(it.alias());
        if (alias.version().equals(Optional.of(it.version()))) {
            return List.of();
        }
        var requirements = new Requirements();
        requireUsable(requirements, it, facts.version(it.version()).standing());
        new ChangeControl(it.model(), it.alias(), alias, ChangePurpose.ALIAS_MOVE, facts)
                .require(requirements, it.changeId(), Optional.of(it.version()));
        requirements.hold();
        return List.of(new ModelAliasMoved(
                it.model(), it.alias(), it.version(), alias.version().orElse(null), it.changeId(), it.requestedAt()));
    }

    static List<ModelEvent> remove(RemoveModelAlias it, Registered model, ModelFacts facts) {
        if (!model.aliases().containsKey(it.alias())) {
            throw unknown(it.model(), it.alias());
        }
        var alias = model.alias(it.alias());
        if (alias.version().isEmpty()) {
            return List.of();
        }
        var requirements = new Requirements();
        new ChangeControl(it.model(), it.alias(), alias, ChangePurpose.ALIAS_REMOVAL, facts)
                .require(requirements, it.changeId(), alias.version());
        requirements.hold();
        return List.of(new ModelAliasRemoved(
                it.model(),
                it.alias(),
                alias.version().orElseThrow(),
                AliasEnd.REMOVED,
                it.changeId(),
                it.why(),
                it.requestedAt()));
    }

    static List<ModelEvent> protect(ProtectModelAlias it, Registered model) {
        return model.alias(it.alias()).isProtected()
                ? List.of()
                : List.of(
                        new ModelAliasProtected(it.model(), it.alias(), it.why(), it.protectedBy(), it.requestedAt()));
    }

    static List<ModelEvent> unprotect(UnprotectModelAlias it, Registered model, ModelFacts facts) {
        if (!model.aliases().containsKey(it.alias())) {
            throw unknown(it.model(), it.alias());
        }
        var alias = model.alias(it.alias());
        if (!alias.isProtected()) {
            return List.of();
        }
        var requirements = new Requirements();
        new ChangeControl(it.model(), it.alias(), alias, ChangePurpose.ALIAS_REMOVAL, facts)
                .require(requirements, it.changeId(), alias.version());
        requirements.hold();
        return List.of(new ModelAliasUnprotected(
                it.model(), it.alias(), it.changeId(), it.why(), it.unprotectedBy(), it.requestedAt()));
    }

    /// A withdrawal takes the version away from everybody at once, whatever protects its names. Archiving can wait for
    /// the change that moves them.
    static List<ModelEvent> end(EndAliasesOf it, Registered model) {
        var pointing = pointing(model).stream()
                .filter(entry -> entry.getValue().version().equals(Optional.of(it.version())))
                .toList();
        if (it.cause() != AliasEnd.VERSION_WITHDRAWN) {
            requireUnprotected(pointing);
        }
        return pointing.stream()
                .map(entry -> (ModelEvent) removed(it.model(), entry, it.cause(), it.requestedAt()))
                .toList();
    }

    /// The aliases that point to a version, in order of name.
    static List<Map.Entry<String, Alias>> pointing(Registered model) {
        return model.aliases().entrySet().stream()
                .filter(entry -> entry.getValue().version().isPresent())
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    static void requireUnprotected(List<Map.Entry<String, Alias>> aliases) {
        var requirements = new Requirements();
        aliases.stream()
                .filter(entry -> entry.getValue().isProtected())
                .forEach(entry -> requirements.require(
                        false,
                        CatalogRule.ALIAS_PROTECTED,
                        "%s is protected and points to %s"
                                .formatted(
                                        entry.getKey(),
                                        entry.getValue().version().orElse("")),
                        "move it or take it away first, by an approved change that names it"));
        requirements.hold();
    }

    static ModelAliasRemoved removed(String model, Map.Entry<String, Alias> alias, AliasEnd cause, Instant at) {
        return new ModelAliasRemoved(
                model, alias.getKey(), alias.getValue().version().orElseThrow(), cause, null, null, at);
    }

    private static void requireUsable(Requirements requirements, MoveModelAlias it, VersionStanding standing) {
        var where = Streams.modelVersion(it.model(), it.version());
        requirements
                .require(
                        standing != VersionStanding.UNREGISTERED,
                        CatalogRule.UNKNOWN_VERSION,
                        "version %s was never registered".formatted(it.version()),
                        where)
                .require(
                        standing != VersionStanding.WITHDRAWN,
                        CatalogRule.VERSION_WITHDRAWN,
                        "version %s is withdrawn and never comes back".formatted(it.version()),
                        where)
                .require(
                        standing != VersionStanding.ARCHIVED,
                        CatalogRule.VERSION_ARCHIVED,
                        "version %s is archived".formatted(it.version()),
                        where)
                .require(
                        standing != VersionStanding.SUSPENDED,
                        CatalogRule.VERSION_SUSPENDED,
                        "version %s is suspended; nobody is led to it".formatted(it.version()),
                        "an approval that lifts the suspension");
    }

    private static Rejection unknown(String model, String alias) {
        return new Rejection(
                CatalogRule.UNKNOWN_ALIAS,
                "model %s has no alias %s".formatted(model, alias),
                "POST /api/v1/models/%s/aliases/%s".formatted(model, alias));
    }

    /// What a change must be for an act on one alias. One that is named must hold also where none is needed.
    private record ChangeControl(String model, String name, Alias alias, ChangePurpose purpose, ModelFacts facts) {

        void require(Requirements requirements, @Nullable String changeId, Optional<String> version) {
            if (changeId == null) {
                requirements.require(
                        !alias.isProtected(),
                        CatalogRule.ALIAS_PROTECTED,
                        "%s is protected: only an approved change that names it moves it or takes it away"
                                .formatted(name),
                        "POST /api/v1/changes with the purpose %s and this alias; then send its changeId"
                                .formatted(purpose));
                return;
            }
            var where = Streams.changeRequest(changeId);
            var change = facts.change(changeId);
            requirements
                    .require(
                            change.approved(),
                            CatalogRule.CHANGE_NOT_APPROVED,
                            "change %s is not approved".formatted(changeId),
                            where)
                    .require(
                            change.names(purpose, model, name)
                                    && version.filter(it -> !change.isAbout(it)).isEmpty(),
                            CatalogRule.CHANGE_IS_ABOUT_ANOTHER_ALIAS,
                            "change %s has not the purpose %s for alias %s of model %s%s"
                                    .formatted(
                                            changeId,
                                            purpose,
                                            name,
                                            model,
                                            version.map(it -> " and version " + it)
                                                    .orElse("")),
                            where)
                    .require(
                            !alias.changes().contains(changeId),
                            CatalogRule.CHANGE_CARRIED_OUT,
                            "change %s was carried out on %s; another move is another change".formatted(changeId, name),
                            where);
        }
    }
}
