package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasProtected;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasUnprotected;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelEvent.ModelRetired;
import io.modeltrail.events.catalog.SafetyUpdateEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;

/// Which version an alias points to, so that filters find it.
final class AliasRows {

    static final VersionedTable ALIAS = new VersionedTable("model_alias", List.of("model", "name"), List.of("version"));

    private AliasRows() {}

    static List<RowChange> of(ModelEvent event) {
        return switch (event) {
            case ModelRegistered _,
                    ModelAliasProtected _,
                    ModelAliasUnprotected _,
                    ModelRetired _,
                    SafetyUpdateEvent _ -> List.of();
            case ModelAliasMoved it ->
                List.of(RowChange.createOrChange(ALIAS, it.model(), it.alias()).set("version", it.version()));
            case ModelAliasRemoved it ->
                List.of(RowChange.createOrChange(ALIAS, it.model(), it.alias()).set("version", null));
        };
    }
}
