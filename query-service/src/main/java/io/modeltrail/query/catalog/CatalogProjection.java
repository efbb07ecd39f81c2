package io.modeltrail.query.catalog;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.SafetyUpdateEvent;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;
import java.util.Map;

/// Registered models with their aliases, and every version with all that its stream says about it.
public final class CatalogProjection implements RowProjection {

    public static final String NAME = "catalog";

    static final VersionedTable MODEL = new VersionedTable(
            "model", List.of("model"), List.of("intended_use", "owner", "aliases", "registered_at", "stream_version"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<VersionedTable> rowTables() {
        return List.of(MODEL, VersionRows.VERSION);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(ModelEvent.class, ModelVersionEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        return switch (positioned.event()) {
            case ModelEvent event -> List.of(stamped(model(event), positioned));
            case ModelVersionEvent event -> List.of(stamped(VersionRows.of(event, positioned.position()), positioned));
            default -> List.of();
        };
    }

    private static RowChange model(ModelEvent event) {
        return switch (event) {
            case ModelRegistered registered ->
                RowChange.create(MODEL, registered.model())
                        .set("intended_use", registered.intendedUse())
                        .set("owner", registered.owner())
                        .json("aliases", Map.of())
                        .set("registered_at", registered.occurredAt());
            case ModelAliasMoved moved ->
                RowChange.change(MODEL, moved.model()).put("aliases", moved.alias(), moved.version());
            case SafetyUpdateEvent update -> RowChange.change(MODEL, update.model());
        };
    }

    private static RowChange stamped(RowChange change, PositionedEvent positioned) {
        return change.set("stream_version", positioned.envelope().streamversion());
    }
}
