package io.modeltrail.query.catalog;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.ArrayList;
import java.util.List;

/// Registered models with their aliases, and every version with all that its stream says about it. What filters look
/// for lies beside them once more.
public final class CatalogProjection implements RowProjection {

    public static final String NAME = "catalog";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public List<VersionedTable> rowTables() {
        return List.of(ModelRows.MODEL, AliasRows.ALIAS, VersionRows.VERSION, VersionTraits.TRAITS, MetricRows.METRIC);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(ModelEvent.class, ModelVersionEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        return switch (positioned.event()) {
            case ModelEvent event -> {
                List<RowChange> changes = new ArrayList<>(AliasRows.of(event));
                changes.add(stamped(ModelRows.of(event, positioned.position()), positioned));
                yield changes;
            }
            case ModelVersionEvent event -> {
                List<RowChange> changes = new ArrayList<>(VersionTraits.of(event));
                changes.addAll(MetricRows.of(event));
                changes.add(stamped(VersionRows.of(event, positioned.position()), positioned));
                yield changes;
            }
            default -> List.of();
        };
    }

    private static RowChange stamped(RowChange change, PositionedEvent positioned) {
        return change.set("stream_version", positioned.envelope().streamversion());
    }
}
