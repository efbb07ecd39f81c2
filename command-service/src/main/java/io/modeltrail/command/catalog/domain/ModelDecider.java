package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.catalog.domain.Model.Registered;
import io.modeltrail.command.catalog.domain.Model.Retired;
import io.modeltrail.command.catalog.domain.Model.Unregistered;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.events.catalog.AliasEnd;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelCommand.EndAliasesOf;
import io.modeltrail.events.catalog.ModelCommand.MoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.ProtectModelAlias;
import io.modeltrail.events.catalog.ModelCommand.RegisterModel;
import io.modeltrail.events.catalog.ModelCommand.RemoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.RetireModel;
import io.modeltrail.events.catalog.ModelCommand.UnprotectModelAlias;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelEvent.ModelRetired;
import io.modeltrail.events.catalog.SafetyUpdateCommand;
import io.modeltrail.events.catalog.SafetyUpdateCommand.OweSafetyUpdate;
import java.util.List;
import java.util.stream.Stream;

/// The rules of model families.
public final class ModelDecider {

    private ModelDecider() {}

    public static List<ModelEvent> decide(ModelCommand command, Model state, ModelFacts facts) {
        return switch (state) {
            case Unregistered() -> first(command);
            case Registered model -> next(command, model, facts);
            case Retired model -> last(command, model);
        };
    }

    private static List<ModelEvent> first(ModelCommand command) {
        return switch (command) {
            case RegisterModel it ->
                List.of(new ModelRegistered(it.model(), it.intendedUse(), it.owner(), it.requestedAt()));
            case EndAliasesOf _, OweSafetyUpdate _ -> List.of();
            case SafetyUpdateCommand _,
                    MoveModelAlias _,
                    RemoveModelAlias _,
                    ProtectModelAlias _,
                    UnprotectModelAlias _,
                    RetireModel _ ->
                throw new Rejection(
                        CatalogRule.UNKNOWN_MODEL,
                        "model %s was never registered".formatted(command.model()),
                        "RegisterModel");
        };
    }

    private static List<ModelEvent> next(ModelCommand command, Registered model, ModelFacts facts) {
        return switch (command) {
            case RegisterModel it -> again(it, model.intendedUse(), model.owner());
            case MoveModelAlias it -> AliasDecisions.move(it, model, facts);
            case RemoveModelAlias it -> AliasDecisions.remove(it, model, facts);
            case ProtectModelAlias it -> AliasDecisions.protect(it, model);
            case UnprotectModelAlias it -> AliasDecisions.unprotect(it, model, facts);
            case EndAliasesOf it -> AliasDecisions.end(it, model);
            case RetireModel it -> retire(it, model);
            case SafetyUpdateCommand it -> SafetyUpdates.decide(it, model.safety());
        };
    }

    private static List<ModelEvent> last(ModelCommand command, Retired model) {
        return switch (command) {
            case RegisterModel it -> again(it, model.intendedUse(), model.owner());
            case RetireModel _, EndAliasesOf _, RemoveModelAlias _ -> List.of();
            case SafetyUpdateCommand it -> SafetyUpdates.decide(it, model.safety());
            case MoveModelAlias _, ProtectModelAlias _, UnprotectModelAlias _ ->
                throw new Rejection(
                        CatalogRule.MODEL_RETIRED,
                        "model %s is retired, and its aliases ended; register another model".formatted(command.model()),
                        command.stream());
        };
    }

    private static List<ModelEvent> again(RegisterModel command, String intendedUse, String owner) {
        if (intendedUse.equals(command.intendedUse()) && owner.equals(command.owner())) {
            return List.of();
        }
        throw new Rejection(
                CatalogRule.ALREADY_REGISTERED,
                "model %s is registered with another intended use or owner".formatted(command.model()),
                command.stream());
    }

    private static List<ModelEvent> retire(RetireModel command, Registered model) {
        var pointing = AliasDecisions.pointing(model);
        AliasDecisions.requireUnprotected(pointing);
        return Stream.<ModelEvent>concat(
                        pointing.stream()
                                .map(alias -> AliasDecisions.removed(
                                        command.model(), alias, AliasEnd.MODEL_RETIRED, command.requestedAt())),
                        Stream.of(new ModelRetired(
                                command.model(), command.why(), command.retiredBy(), command.requestedAt())))
                .toList();
    }
}
