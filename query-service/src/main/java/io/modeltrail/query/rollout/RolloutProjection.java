package io.modeltrail.query.rollout;

import io.modeltrail.events.Event;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.ServingTargetEvent;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;

/// Serving targets with the version that answers there, and rollouts with their traffic, verdict and rollback.
public final class RolloutProjection implements RowProjection {

    public static final String NAME = "rollout";

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
        return List.of(RolloutRows.TABLE, TargetRows.TABLE);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(RolloutEvent.class, ServingTargetEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        var streamVersion = positioned.envelope().streamversion();
        return switch (positioned.event()) {
            case RolloutEvent event ->
                List.of(RolloutRows.on(event, positioned.position()).set("stream_version", streamVersion));
            case ServingTargetEvent event -> List.of(TargetRows.on(event).set("stream_version", streamVersion));
            default -> List.of();
        };
    }
}
