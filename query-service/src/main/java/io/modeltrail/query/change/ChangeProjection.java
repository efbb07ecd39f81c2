package io.modeltrail.query.change;

import io.modeltrail.events.Event;
import io.modeltrail.events.change.ChangeControlPlanEvent;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;

/// Change requests with their signatures and what they still owe, and the plans that changes may cite.
public final class ChangeProjection implements RowProjection {

    public static final String NAME = "change";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<VersionedTable> rowTables() {
        return List.of(ChangeRows.TABLE, PlanRows.TABLE);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(ChangeRequestEvent.class, ChangeControlPlanEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        return switch (positioned.event()) {
            case ChangeRequestEvent event -> List.of(stamped(ChangeRows.on(event, positioned.position()), positioned));
            case ChangeControlPlanEvent event ->
                List.of(stamped(PlanRows.on(event, positioned.position()), positioned));
            default -> List.of();
        };
    }

    private static RowChange stamped(RowChange change, PositionedEvent positioned) {
        return change.set("stream_version", positioned.envelope().streamversion());
    }
}
