package io.modeltrail.command.publishing;

import io.modeltrail.log.MerkleHash;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The publisher's SQL: leaves and checkpoints to carry, and the ledger of where they went.
final class PublishedLog {

    private static final String LEAVES = """
            select leaf.position, leaf.leaf_hash, event.stream, event.type, event.recorded_at, event.envelope
            from log.leaf join log.event using (row_id)
            where leaf.log = ? and leaf.position >= ? and leaf.position < ?
            order by leaf.position""";
    private static final String SIZE = "select size from log.head where log = ?";
    private static final String CHECKPOINTS = """
            select size, note from log.checkpoint
            where log = ? and size > ? and size <= ?
            order by size limit 100""";
    private static final String RECORD = """
            insert into log.publication
                (log, topic, topic_id, first_position, last_position, partition, first_offset, last_offset)
            values (?, ?, ?, ?, ?, 0, ?, ?)""";
    private static final String LAST = """
            select last_position, last_offset from log.publication
            where log = ? and topic = ? and topic_id = ?
            order by last_position desc limit 1""";
    private static final String OFFSET = """
            select first_offset + (? - first_position) from log.publication
            where log = ? and topic = ? and topic_id = ? and last_position >= ? and first_position <= ?
            order by last_position limit 1""";

    private final Connection connection;
    private final String log;

    PublishedLog(Connection connection, String log) {
        this.connection = connection;
        this.log = log;
    }

    /// A signed checkpoint as text.
    record Note(long size, String text) {}

    List<Leaf> leaves(long from, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(LEAVES)) {
            statement.setString(1, log);
            statement.setLong(2, from);
            statement.setLong(3, from + limit);
            try (var rows = statement.executeQuery()) {
                var leaves = new ArrayList<Leaf>();
                while (rows.next()) {
                    leaves.add(new Leaf(
                            rows.getLong(1),
                            MerkleHash.of(rows.getBytes(2)),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getObject(5, OffsetDateTime.class).toInstant(),
                            rows.getBytes(6)));
                }
                return leaves;
            }
        }
    }

    /// Positions given so far.
    long size() throws SQLException {
        try (var statement = connection.prepareStatement(SIZE)) {
            statement.setString(1, log);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    List<Note> checkpoints(long after, long upTo) throws SQLException {
        try (var statement = connection.prepareStatement(CHECKPOINTS)) {
            statement.setString(1, log);
            statement.setLong(2, after);
            statement.setLong(3, upTo);
            try (var rows = statement.executeQuery()) {
                var notes = new ArrayList<Note>();
                while (rows.next()) {
                    notes.add(new Note(rows.getLong(1), rows.getString(2)));
                }
                return notes;
            }
        }
    }

    void record(Incarnation topic, Placed first, Placed last) throws SQLException {
        try (var statement = connection.prepareStatement(RECORD)) {
            statement.setString(1, log);
            statement.setString(2, topic.name());
            statement.setString(3, topic.id());
            statement.setLong(4, first.position());
            statement.setLong(5, last.position());
            statement.setLong(6, first.offset());
            statement.setLong(7, last.offset());
            statement.executeUpdate();
        }
    }

    /// The last position that the ledger knows to be on this topic.
    Optional<Placed> last(Incarnation topic) throws SQLException {
        try (var statement = connection.prepareStatement(LAST)) {
            statement.setString(1, log);
            statement.setString(2, topic.name());
            statement.setString(3, topic.id());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Placed(row.getLong(1), row.getLong(2))) : Optional.empty();
            }
        }
    }

    /// The offset at which this position lies on this topic.
    Optional<Long> offset(Incarnation topic, long position) throws SQLException {
        try (var statement = connection.prepareStatement(OFFSET)) {
            statement.setLong(1, position);
            statement.setString(2, log);
            statement.setString(3, topic.name());
            statement.setString(4, topic.id());
            statement.setLong(5, position);
            statement.setLong(6, position);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /// A topic that is deleted and created again has the same name and another id.
    record Incarnation(String name, String id) {}

    /// A position and the offset it got.
    record Placed(long position, long offset) {}
}
