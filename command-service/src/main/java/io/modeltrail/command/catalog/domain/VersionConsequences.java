package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.Command;
import io.modeltrail.events.catalog.AliasEnd;
import io.modeltrail.events.catalog.ModelCommand.EndAliasesOf;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import java.util.List;
import java.util.stream.Stream;

/// What an event of a version asks of other streams in the same transaction: either both happen or neither.
public final class VersionConsequences {

    private VersionConsequences() {}

    public static List<? extends Command> of(ModelVersionEvent event, ModelVersion before) {
        return Stream.of(aliases(event), DriftConsequences.of(event), SafetyUpdateConsequences.of(event, before))
                .flatMap(List::stream)
                .toList();
    }

    /// Nobody finds what is not offered any more.
    private static List<EndAliasesOf> aliases(ModelVersionEvent event) {
        if (event instanceof ModelVersionWithdrawn it) {
            return List.of(new EndAliasesOf(it.model(), it.version(), AliasEnd.VERSION_WITHDRAWN, it.occurredAt()));
        }
        if (event instanceof ModelVersionArchived it) {
            return List.of(new EndAliasesOf(it.model(), it.version(), AliasEnd.VERSION_ARCHIVED, it.occurredAt()));
        }
        return List.of();
    }
}
