package io.modeltrail.query.projection;

import io.modeltrail.query.database.CopyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rows of one table that a batch touches. Rows that were open before it are closed by one UPDATE, the new ones go
/// in by one COPY. Open rows are remembered between batches, since only one writer fills a generation.
final class RowBatch {

    private static final int REMEMBERED = 20_000;

    private final VersionedTable table;
    private final String name;
    private final Map<List<String>, Row> open = new LinkedHashMap<>(256, 0.75f, true);
    private final List<Row> closedInTheDatabase = new ArrayList<>();
    private final List<Row> added = new ArrayList<>();

    RowBatch(VersionedTable table, Generation generation) {
        this.table = table;
        this.name = generation.table(table.name());
    }

    @Nullable
    String @Nullable [] open(Connection connection, RowChange change) throws SQLException {
        var row = open.get(change.key());
        if (row == null && !change.creates()) {
            row = load(connection, change.key());
            if (row != null) {
                open.put(change.key(), row);
            }
        }
        return row == null ? null : row.columns;
    }

    void put(List<String> key, @Nullable String[] columns, long position) {
        var before = open.get(key);
        if (before != null && before.validFrom == position) {
            before.columns = columns;
            return;
        }
        if (before != null) {
            before.validTo = position;
            if (before.stored) {
                closedInTheDatabase.add(before);
            }
        }
        var row = new Row(key, columns, position, false);
        open.put(key, row);
        added.add(row);
    }

    void flush(Connection connection) throws SQLException {
        closeStored(connection);
        var copy = new CopyRows();
        for (var row : added) {
            row.key.forEach(copy::text);
            for (var column : row.columns) {
                copy.text(column);
            }
            copy.number(row.validFrom).number(row.validTo).end();
            row.stored = true;
        }
        copy.into(connection, name, table.all());
        added.clear();
        closedInTheDatabase.clear();
        var eldest = open.keySet().iterator();
        for (int surplus = open.size() - REMEMBERED; surplus > 0; surplus--) {
            eldest.next();
            eldest.remove();
        }
    }

    void forget() {
        open.clear();
        added.clear();
        closedInTheDatabase.clear();
    }

    private void closeStored(Connection connection) throws SQLException {
        if (closedInTheDatabase.isEmpty()) {
            return;
        }
        var keys = table.key();
        var arrays = keys.stream().map(_ -> "?::text[]").collect(Collectors.joining(", "));
        var same = keys.stream().map(key -> "stored." + key + " = ended." + key).collect(Collectors.joining(" and "));
        var sql =
                "update %s stored set valid_to = ended.at from unnest(%s, ?::bigint[]) ended(%s, at) where %s and stored.valid_to is null"
                        .formatted(name, arrays, String.join(", ", keys), same);
        try (var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.size(); i++) {
                int part = i;
                update.setArray(
                        i + 1,
                        connection.createArrayOf(
                                "text",
                                closedInTheDatabase.stream()
                                        .map(row -> row.key.get(part))
                                        .toArray()));
            }
            update.setArray(
                    keys.size() + 1,
                    connection.createArrayOf(
                            "bigint",
                            closedInTheDatabase.stream().map(row -> row.validTo).toArray()));
            int closed = update.executeUpdate();
            if (closed != closedInTheDatabase.size()) {
                throw new SQLException("%d open rows of %s were to be closed, %d were found"
                        .formatted(closedInTheDatabase.size(), name, closed));
            }
        }
    }

    private @Nullable Row load(Connection connection, List<String> key) throws SQLException {
        var sql = "select %s, valid_from from %s where %s and valid_to is null"
                .formatted(
                        table.columns().stream()
                                .map(column -> column + "::text")
                                .collect(Collectors.joining(", ")),
                        name,
                        table.key().stream().map(part -> part + " = ?").collect(Collectors.joining(" and ")));
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < key.size(); i++) {
                query.setString(i + 1, key.get(i));
            }
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                int width = table.columns().size();
                var columns = new @Nullable String[width];
                for (int i : IntStream.range(0, width).toArray()) {
                    columns[i] = rows.getString(i + 1);
                }
                return new Row(key, columns, rows.getLong(width + 1), true);
            }
        }
    }

    private static final class Row {
        private final List<String> key;
        private final long validFrom;
        private @Nullable String[] columns;
        private @Nullable Long validTo;
        private boolean stored;

        Row(List<String> key, @Nullable String[] columns, long validFrom, boolean stored) {
            this.key = key;
            this.columns = columns;
            this.validFrom = validFrom;
            this.stored = stored;
        }
    }

    static Map<String, RowBatch> of(List<VersionedTable> tables, Generation generation) {
        var batches = new HashMap<String, RowBatch>();
        tables.forEach(table -> batches.put(table.name(), new RowBatch(table, generation)));
        return batches;
    }
}
