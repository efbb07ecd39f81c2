package io.modeltrail.events.catalog;

import io.modeltrail.events.Command;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import java.time.Instant;

/// What may be asked of one registered model.
public sealed interface ModelCommand extends Command
        permits ModelCommand.RegisterModel, ModelCommand.MoveModelAlias, SafetyUpdateCommand {

    String model();

    @Override
    default String stream() {
        return Streams.model(model());
    }

    record RegisterModel(String model, String intendedUse, String owner, Instant requestedAt) implements ModelCommand {
        public RegisterModel {
            Required.name(model, "model");
            Required.text(intendedUse, "intendedUse");
            Required.text(owner, "owner");
        }
    }

    record MoveModelAlias(String model, String alias, String version, Instant requestedAt) implements ModelCommand {
        public MoveModelAlias {
            Required.name(model, "model");
            Required.name(alias, "alias");
            Version.parse(version, "version");
        }
    }
}
