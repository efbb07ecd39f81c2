package io.modeltrail.query.experiment;

import io.modeltrail.events.Event;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;

/// Experiments with their design, shares, stop, readout and conclusion.
public final class ExperimentProjection implements RowProjection {

    public static final String NAME = "experiment";

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
        return List.of(ExperimentRows.TABLE);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(ExperimentEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        return positioned.event() instanceof ExperimentEvent event
                ? List.of(ExperimentRows.on(event, positioned.position())
                        .set("stream_version", positioned.envelope().streamversion()))
                : List.of();
    }
}
