package io.modeltrail.command.log;

import io.modeltrail.command.log.PendingAppend.Outcome;
import io.modeltrail.events.audit.RefusalEvent.Unmet;
import io.modeltrail.events.wire.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one call of the SQL function `log.append` that stores a batch: one round trip, one transaction, one WAL flush.
final class AppendCall {

    private static final String SQL = """
            select outcome, stream, version
            from log.append(?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?)""";

    private static final String STORED_BY =
            "select stream_version from log.command where log = ? and command_id = ? and append_id = ?";

    private final String log;

    AppendCall(String log) {
        this.log = log;
    }

    /// The outcomes in the order of the batch. An exception says nothing about whether the batch was stored.
    List<Outcome> run(Connection connection, List<PendingAppend> batch) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            bind(statement, batch);
            var outcomes = new ArrayList<Outcome>(batch.size());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    outcomes.add(outcome(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
            }
            return outcomes;
        }
    }

    /// The outcome of an earlier attempt of this very append, if that one stored the command.
    Optional<Outcome> storedBy(Connection connection, PendingAppend append) throws SQLException {
        try (var statement = connection.prepareStatement(STORED_BY)) {
            statement.setString(1, log);
            statement.setString(2, append.command.commandId());
            statement.setObject(3, append.appendId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Outcome.Stored(row.getLong(1))) : Optional.empty();
            }
        }
    }

    private static Outcome outcome(String outcome, String stream, long version) {
        return switch (outcome) {
            case "APPENDED" -> new Outcome.Stored(version);
            case "CONFLICT" -> new Outcome.Conflict(stream, version);
            case "DUPLICATE" -> new Outcome.Duplicate();
            default -> throw new IllegalStateException("log.append answered " + outcome);
        };
    }

    private void bind(PreparedStatement statement, List<PendingAppend> batch) throws SQLException {
        var columns = new Columns(statement);
        columns.text(log);
        columns.texts(batch, append -> append.appendId.toString());
        columns.texts(batch, append -> append.command.commandId());
        columns.texts(batch, append -> append.command.stream());
        columns.longs(batch, PendingAppend::ownVersion);
        columns.texts(batch, append -> append.command.status().name());
        columns.texts(batch, append -> append.command.code());
        columns.texts(batch, append -> append.command.detail());
        columns.texts(batch, append -> unmet(append.command.unmet()));
        columns.texts(batch, append -> append.command.context().actor());
        columns.texts(batch, append -> append.command.requestHash());
        columns.longs(batch, append -> micros(append.time));
        var events = rows(batch);
        columns.array("int4", events.stream().map(Row::command).toArray(Integer[]::new));
        columns.texts(events, row -> row.event().envelope().subject());
        columns.longs(events, row -> row.event().envelope().streamversion());
        columns.texts(events, row -> row.event().id().toString());
        columns.texts(events, row -> row.event().envelope().type());
        columns.array("bytea", events.stream().map(row -> row.event().leaf()).toArray(byte[][]::new));
    }

    private static List<Row> rows(List<PendingAppend> batch) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < batch.size(); i++) {
            for (var event : batch.get(i).events) {
                rows.add(new Row(i + 1, event));
            }
        }
        return rows;
    }

    private static String unmet(List<Unmet> unmet) {
        return unmet.isEmpty() ? "[]" : Json.tolerant().writeValueAsString(unmet);
    }

    private static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    }

    /// `command` counts from 1, as arrays of PostgreSQL do.
    private record Row(int command, PendingAppend.EncodedEvent event) {}

    /// Binds one array a column.
    private static final class Columns {

        private final PreparedStatement statement;
        private int index;

        Columns(PreparedStatement statement) {
            this.statement = statement;
        }

        void text(String value) throws SQLException {
            statement.setString(++index, value);
        }

        <T> void texts(List<T> rows, Function<T, @Nullable String> value) throws SQLException {
            array("text", rows.stream().map(value).toArray(String[]::new));
        }

        <T> void longs(List<T> rows, Function<T, @Nullable Long> value) throws SQLException {
            array("int8", rows.stream().map(value).toArray(Long[]::new));
        }

        /// Arrays of these exact types travel in binary.
        void array(String type, @Nullable Object[] values) throws SQLException {
            statement.setArray(++index, statement.getConnection().createArrayOf(type, values));
        }
    }
}
