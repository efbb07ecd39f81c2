package io.modeltrail.query.study;

import io.modeltrail.events.Event;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;

/// Validation studies with every protocol they had, who took part, what was found and what was concluded.
public final class StudyProjection implements RowProjection {

    public static final String NAME = "study";

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
        return List.of(StudyRows.TABLE);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(ValidationStudyEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        return positioned.event() instanceof ValidationStudyEvent event
                ? List.of(StudyRows.on(event, positioned.position())
                        .set("stream_version", positioned.envelope().streamversion()))
                : List.of();
    }
}
