package io.modeltrail.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Folds events into versioned rows. An event that cannot be folded parks its stream: what follows in that stream would
/// rest on a state that is wrong, while other streams go on. A parked stream is healed by a rebuild with mended code.
final class RowFold implements Fold {

    private final RowProjection projection;
    private final Map<String, RowBatch> batches;
    private final Parking parking;
    private final EventReader reader;

    RowFold(RowProjection projection, Generation generation) {
        this.projection = projection;
        this.batches = RowBatch.of(projection.rowTables(), generation);
        this.parking = new Parking(generation);
        this.reader = new EventReader(projection.parents());
    }

    @Override
    public void write(Connection connection, List<LogRecord> batch) throws SQLException {
        for (var read : reader.read(batch)) {
            var record = read.record();
            if (parking.holds(connection, record.stream())) {
                parking.park(connection, record, "an earlier event of its stream is parked");
            } else if (read.why() != null) {
                parking.park(connection, record, read.why());
            } else if (read.event() != null) {
                foldOrPark(connection, record, read.event());
            }
        }
        for (var rows : batches.values()) {
            rows.flush(connection);
        }
    }

    private void foldOrPark(Connection connection, LogRecord record, PositionedEvent event) throws SQLException {
        try {
            fold(connection, event);
        } catch (RuntimeException poison) {
            parking.park(connection, record, String.valueOf(poison.getMessage()));
        }
    }

    private void fold(Connection connection, PositionedEvent event) throws SQLException {
        var results = new HashMap<RowChange, @Nullable String[]>();
        var changes = projection.changes(event);
        for (var change : changes) {
            results.put(change, change.applyTo(rows(change).open(connection, change)));
        }
        for (var change : changes) {
            rows(change).put(change.key(), results.getOrDefault(change, new String[0]), event.position());
        }
    }

    private RowBatch rows(RowChange change) {
        var rows = batches.get(change.table().name());
        if (rows == null) {
            throw new IllegalStateException(
                    projection.name() + " owns no table " + change.table().name());
        }
        return rows;
    }

    @Override
    public void park(Connection connection, LogRecord poison, String why) throws SQLException {
        parking.park(connection, poison, why);
    }

    @Override
    public void forget() {
        batches.values().forEach(RowBatch::forget);
        parking.forget();
    }
}
