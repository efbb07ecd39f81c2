package io.modeltrail.query.projection;

import io.modeltrail.events.Event;
import java.util.List;

/// A projection whose tables are all [VersionedTable]s: a pure function from an event to changes of rows.
public interface RowProjection extends Projection {

    List<VersionedTable> rowTables();

    /// The sealed parents of the events that this projection is about; others are not even read.
    List<Class<? extends Event>> parents();

    /// What the event does; nothing when it is not about this projection. May throw: the event's stream is then parked.
    List<RowChange> changes(PositionedEvent event);

    @Override
    default List<String> tables() {
        return rowTables().stream().map(VersionedTable::name).toList();
    }

    @Override
    default Fold fold(Generation generation) {
        return new RowFold(this, generation);
    }

    @Override
    default List<String> state(Generation generation, long position) {
        return rowTables().stream()
                .map(table -> table.stateAt(generation, position))
                .toList();
    }
}
