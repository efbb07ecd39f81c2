package io.modeltrail.query.deadline;

import io.modeltrail.events.Event;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.deadline.ChangesDeadlines;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;

/// Whatever is owed until some day: a row a stream, from the very events that the watcher of deadlines reads.
public final class DeadlineProjection implements RowProjection {

    public static final String NAME = "deadline";

    static final VersionedTable DEADLINE = new VersionedTable("deadline", List.of("stream"), List.of("owed"));

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
        return List.of(DEADLINE);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(ChangesDeadlines.class, IncidentOpened.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        var event = positioned.event();
        if (event instanceof ChangesDeadlines it) {
            return List.of(of(it.stream(), positioned));
        }
        return event instanceof IncidentOpened it && it.kind() == IncidentKind.MISSED_DEADLINE
                ? List.of(of(it.about(), positioned))
                : List.of();
    }

    private static RowChange of(String stream, PositionedEvent positioned) {
        return RowChange.createOrChange(DEADLINE, stream)
                .ifAbsent("owed", StreamDeadlines.none())
                .evolve("owed", StreamDeadlines.class, owed -> owed.evolve(positioned.event(), positioned.position()));
    }
}
