package io.modeltrail.events.catalog;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What may be asked of one registered model.
public sealed interface ModelCommand extends Command
        permits ModelCommand.RegisterModel,
                ModelCommand.MoveModelAlias,
                ModelCommand.RemoveModelAlias,
                ModelCommand.ProtectModelAlias,
                ModelCommand.UnprotectModelAlias,
                ModelCommand.RetireModel,
                ModelCommand.EndAliasesOf,
                SafetyUpdateCommand {

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

    /// `changeId` is the approved change with the purpose ALIAS_MOVE that a protected alias moves by.
    record MoveModelAlias(
            String model,
            String alias,
            String version,
            @Nullable String changeId,
            Instant requestedAt) implements ModelCommand {
        public MoveModelAlias {
            Required.name(model, "model");
            Required.name(alias, "alias");
            Version.parse(version, "version");
            if (changeId != null) {
                Required.name(changeId, "changeId");
            }
        }
    }

    /// `changeId` is the approved change with the purpose ALIAS_REMOVAL that a protected alias goes by.
    record RemoveModelAlias(
            String model, String alias, @Nullable String changeId, String why, Instant requestedAt)
            implements ModelCommand {
        public RemoveModelAlias {
            Required.name(model, "model");
            Required.name(alias, "alias");
            if (changeId != null) {
                Required.name(changeId, "changeId");
            }
            Required.text(why, "why");
        }
    }

    record ProtectModelAlias(
            String model,
            String alias,
            String why,
            @FromToken String protectedBy,
            Instant requestedAt) implements ModelCommand {
        public ProtectModelAlias {
            Required.name(model, "model");
            Required.name(alias, "alias");
            Required.text(why, "why");
            Required.text(protectedBy, "protectedBy");
        }
    }

    /// `changeId` is the approved change with the purpose ALIAS_REMOVAL that allows it: else protection would end where
    /// it is needed.
    record UnprotectModelAlias(
            String model,
            String alias,
            String changeId,
            String why,
            @FromToken String unprotectedBy,
            Instant requestedAt)
            implements ModelCommand {
        public UnprotectModelAlias {
            Required.name(model, "model");
            Required.name(alias, "alias");
            Required.name(changeId, "changeId");
            Required.text(why, "why");
            Required.text(unprotectedBy, "unprotectedBy");
        }
    }

    record RetireModel(String model, String why, @FromToken String retiredBy, Instant requestedAt)
            implements ModelCommand {
        public RetireModel {
            Required.name(model, "model");
            Required.text(why, "why");
            Required.text(retiredBy, "retiredBy");
        }
    }

    /// The version is withdrawn or archived: no alias may lead to it any more.
    record EndAliasesOf(String model, String version, AliasEnd cause, Instant requestedAt) implements ModelCommand {}
}
