package io.modeltrail.query.incident;

import io.modeltrail.events.Event;
import io.modeltrail.events.compliance.ClockEvent;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.Handled;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;

/// Incidents and their clocks.
public final class IncidentProjection implements RowProjection {

    public static final String NAME = "incident";

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
        return List.of(IncidentRows.TABLE, ClockRows.TABLE);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(IncidentEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        if (!(positioned.event() instanceof IncidentEvent event)) {
            return List.of();
        }
        long version = positioned.envelope().streamversion();
        return switch (event) {
            case Handled handled ->
                List.of(IncidentRows.on(handled, positioned.position()).set("stream_version", version));
            case ClockEvent clock ->
                List.of(
                        IncidentRows.touched(clock).set("stream_version", version),
                        ClockRows.on(clock, positioned.position()).set("stream_version", version));
        };
    }
}
