package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.catalog.domain.Model.Registered;
import io.modeltrail.command.catalog.domain.Model.Unregistered;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelCommand.MoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.RegisterModel;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.SafetyUpdateCommand;
import io.modeltrail.events.dossier.VersionStanding;
import java.util.List;
import java.util.function.Supplier;

/// The rules of model families.
public final class ModelDecider {

    private ModelDecider() {}

    /// `version` is the version that the command names, asked for only where a rule needs it.
    public static List<ModelEvent> decide(ModelCommand command, Model state, Supplier<ModelVersion> version) {
        return switch (command) {
            case RegisterModel register -> register(register, state);
            case MoveModelAlias move -> move(move, state, version);
            case SafetyUpdateCommand update -> SafetyUpdates.decide(update, state);
        };
    }

    private static List<ModelEvent> register(RegisterModel command, Model state) {
        return switch (state) {
            case Unregistered() ->
                List.of(new ModelRegistered(
                        command.model(), command.intendedUse(), command.owner(), command.requestedAt()));
            case Registered(var use, var owner, var _, var _)
            when use.equals(command.intendedUse()) && owner.equals(command.owner()) -> List.of();
            case Registered _ ->
                throw new Rejection(
                        CatalogRule.ALREADY_REGISTERED,
                        "model %s is registered with another intended use or owner".formatted(command.model()),
                        command.stream());
        };
    }

    private static List<ModelEvent> move(MoveModelAlias command, Model state, Supplier<ModelVersion> version) {
        return switch (state) {
            case Unregistered() -> throw unknown(command);
            case Registered(var _, var _, var aliases, var _)
            when command.version().equals(aliases.get(command.alias())) -> List.of();
            case Registered _ -> moveTo(command, version.get());
        };
    }

    private static List<ModelEvent> moveTo(MoveModelAlias command, ModelVersion version) {
        var where = Streams.modelVersion(command.model(), command.version());
        new Requirements()
                .require(
                        version.standing() != VersionStanding.UNREGISTERED,
                        CatalogRule.UNKNOWN_VERSION,
                        "version %s was never registered".formatted(command.version()),
                        where)
                .require(
                        version.standing() != VersionStanding.WITHDRAWN,
                        CatalogRule.VERSION_WITHDRAWN,
                        "version %s is withdrawn and never comes back".formatted(command.version()),
                        where)
                .require(
                        version.standing() != VersionStanding.ARCHIVED,
                        CatalogRule.VERSION_ARCHIVED,
                        "version %s is archived".formatted(command.version()),
                        where)
                .hold();
        return List.of(new ModelAliasMoved(command.model(), command.alias(), command.version(), command.requestedAt()));
    }

    static Rejection unknown(ModelCommand command) {
        return new Rejection(
                CatalogRule.UNKNOWN_MODEL, "model %s was never registered".formatted(command.model()), "RegisterModel");
    }
}
