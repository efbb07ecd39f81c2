package io.modeltrail.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Streams of one generation whose events wait because one of them could not be folded.
final class Parking {

    private final Generation generation;
    private @Nullable Set<String> streams;

    Parking(Generation generation) {
        this.generation = generation;
    }

    boolean holds(Connection connection, String stream) throws SQLException {
        return streams(connection).contains(stream);
    }

    void park(Connection connection, LogRecord record, String why) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into view.parked_event (projection, generation, position, stream, why) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)) {
            insert.setString(1, generation.projection());
            insert.setInt(2, generation.number());
            insert.setLong(3, record.position());
            insert.setString(4, record.stream());
            insert.setString(5, why.replace('\0', '\uFFFD'));
            insert.executeUpdate();
        }
        streams(connection).add(record.stream());
    }

    void forget() {
        streams = null;
    }

    private Set<String> streams(Connection connection) throws SQLException {
        if (streams == null) {
            streams = load(connection);
        }
        return streams;
    }

    private Set<String> load(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "select distinct stream from view.parked_event where projection = ? and generation = ?")) {
            query.setString(1, generation.projection());
            query.setInt(2, generation.number());
            try (var rows = query.executeQuery()) {
                var loaded = new HashSet<String>();
                while (rows.next()) {
                    loaded.add(rows.getString(1));
                }
                return loaded;
            }
        }
    }
}
