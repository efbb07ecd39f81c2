package io.modeltrail.command.sequencing;

import io.modeltrail.log.CompactRange;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.tile.Tile;
import io.modeltrail.log.tile.TileId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sequencer's SQL. Reads run without a transaction id, so that they never hold the horizon down themselves.
final class SequenceStore {

    private static final String READ = """
            select e.xid::text as xid_text, e.row_id, e.envelope
            from log.event as e
            where e.log = ? and (e.xid, e.row_id) > (?::xid8, ?) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by e.xid, e.row_id
            limit ?""";
    private static final String OLDEST = """
            select e.recorded_at
            from log.event as e
            where e.log = ? and (e.xid, e.row_id) > (?::xid8, ?)
            order by e.xid, e.row_id
            limit 1""";
    private static final String BEGIN_TERM =
            "select epoch, compact_range, last_xid::text, last_row_id from log.begin_term(?)";
    private static final String SEQUENCE = "select true from log.sequence(?, ?, ?, ?, ?, ?::xid8, ?, ?, ?, ?, ?, ?)";
    private static final String CHECKPOINT = "select true from log.store_checkpoint(?, ?, ?, ?, ?)";
    private static final String LATEST = "select note from log.checkpoint where log = ? order by size desc limit 1";

    private final Connection connection;
    private final String log;

    SequenceStore(Connection connection, String log) {
        this.connection = connection;
        this.log = log;
    }

    /// Behind which event the sequencer is.
    record Cursor(String xid, long rowId) {}

    /// How far the log has come.
    record Head(long epoch, CompactRange tree, Cursor cursor) {}

    /// A committed event below the horizon.
    record Unsequenced(Cursor cursor, MerkleHash leafHash) {}

    Head beginTerm() throws SQLException {
        try (var statement = connection.prepareStatement(BEGIN_TERM)) {
            statement.setString(1, log);
            try (var row = statement.executeQuery()) {
                row.next();
                var range = row.getBytes(2);
                return new Head(
                        row.getLong(1),
                        range == null ? CompactRange.empty() : CompactRange.fromBytes(range),
                        new Cursor(row.getString(3), row.getLong(4)));
            }
        }
    }

    List<Unsequenced> read(Cursor after, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            after(statement, after);
            statement.setInt(4, limit);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<Unsequenced>();
                while (rows.next()) {
                    events.add(unsequenced(rows));
                }
                return events;
            }
        }
    }

    private static Unsequenced unsequenced(ResultSet row) throws SQLException {
        return new Unsequenced(new Cursor(row.getString(1), row.getLong(2)), MerkleHash.ofLeaf(row.getBytes(3)));
    }

    Optional<Instant> oldestWaiting(Cursor after) throws SQLException {
        try (var statement = connection.prepareStatement(OLDEST)) {
            after(statement, after);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        }
    }

    private void after(PreparedStatement statement, Cursor cursor) throws SQLException {
        statement.setString(1, log);
        statement.setString(2, cursor.xid());
        statement.setLong(3, cursor.rowId());
    }

    void sequence(long epoch, long size, List<Unsequenced> events, CompactRange grown, List<Tile> tiles)
            throws SQLException, Fenced {
        var full = tiles.stream().filter(tile -> tile.width() == TileId.WIDTH).toList();
        try (var statement = connection.prepareStatement(SEQUENCE)) {
            statement.setString(1, log);
            statement.setLong(2, epoch);
            statement.setLong(3, size);
            array(
                    statement,
                    4,
                    "int8",
                    events.stream().map(event -> event.cursor().rowId()).toArray(Long[]::new));
            array(
                    statement,
                    5,
                    "bytea",
                    events.stream().map(event -> event.leafHash().bytes()).toArray(byte[][]::new));
            statement.setString(6, events.getLast().cursor().xid());
            statement.setBytes(7, grown.root().bytes());
            statement.setBytes(8, grown.toBytes());
            array(
                    statement,
                    9,
                    "int2",
                    full.stream().map(tile -> (short) tile.id().level()).toArray(Short[]::new));
            array(
                    statement,
                    10,
                    "int8",
                    full.stream().map(tile -> tile.id().index()).toArray(Long[]::new));
            array(statement, 11, "bytea", full.stream().map(Tile::bytes).toArray(byte[][]::new));
            array(
                    statement,
                    12,
                    "bytea",
                    full.stream().map(tile -> tile.subtree(0, 8).bytes()).toArray(byte[][]::new));
            run(statement);
        }
    }

    void checkpoint(long epoch, CompactRange tree, String note) throws SQLException, Fenced {
        try (var statement = connection.prepareStatement(CHECKPOINT)) {
            statement.setString(1, log);
            statement.setLong(2, epoch);
            statement.setLong(3, tree.size());
            statement.setBytes(4, tree.root().bytes());
            statement.setString(5, note);
            run(statement);
        }
    }

    Optional<String> latestCheckpoint() throws SQLException {
        try (var statement = connection.prepareStatement(LATEST)) {
            statement.setString(1, log);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private void array(PreparedStatement statement, int index, String type, Object[] values) throws SQLException {
        statement.setArray(index, connection.createArrayOf(type, values));
    }

    private static void run(PreparedStatement statement) throws SQLException, Fenced {
        try {
            statement.execute();
        } catch (SQLException refused) {
            if (Fenced.SQL_STATE.equals(refused.getSQLState())) {
                throw new Fenced(refused);
            }
            throw refused;
        }
    }
}
