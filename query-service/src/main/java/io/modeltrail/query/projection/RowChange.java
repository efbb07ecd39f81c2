package io.modeltrail.query.projection;

import io.modeltrail.events.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What one event does to one row: it opens the first row of a key, or closes the open row and opens the next one with
/// some columns changed. In SQL: one UPDATE and one INSERT, sent for a whole batch at once.
public final class RowChange {

    private final VersionedTable table;
    private final List<String> key;
    private final Row row;
    private final List<Edit> edits = new ArrayList<>();

    private RowChange(VersionedTable table, List<String> key, Row row) {
        this.table = table;
        this.key = key;
        this.row = row;
    }

    private enum Row {
        FIRST,
        NEXT,
        EITHER
    }

    /// The first row of this key; whatever is not set is null.
    public static RowChange create(VersionedTable table, String... key) {
        return new RowChange(table, List.of(key), Row.FIRST);
    }

    /// The next row of this key, which must have one.
    public static RowChange change(VersionedTable table, String... key) {
        return new RowChange(table, List.of(key), Row.NEXT);
    }

    /// The next row of this key, or the first where there is none.
    public static RowChange createOrChange(VersionedTable table, String... key) {
        return new RowChange(table, List.of(key), Row.EITHER);
    }

    /// A JSON column takes a [JsonNode] or any value that is not text, a number or a time by way of [#json(String,
    /// Object)].
    public RowChange set(String column, @Nullable Object value) {
        int index = table.column(column);
        edits.add((@Nullable String[] row) -> row[index] = value == null ? null : value.toString());
        return this;
    }

    public RowChange json(String column, @Nullable Object value) {
        return set(column, value == null ? null : Json.tolerant().writeValueAsString(value));
    }

    /// What a JSON column holds as long as nothing was written to it.
    public RowChange ifAbsent(String column, Object value) {
        int index = table.column(column);
        edits.add((@Nullable String[] columns) -> {
            if (columns[index] == null) {
                columns[index] = Json.tolerant().writeValueAsString(value);
            }
        });
        return this;
    }

    /// Adds to a column that holds a JSON array.
    public RowChange append(String column, Object value) {
        return edit(column, document -> ((ArrayNode) document).add(tree(value)));
    }

    /// Sets a field of a column that holds a JSON object.
    public RowChange put(String column, String field, Object value) {
        return edit(column, document -> ((ObjectNode) document).set(field, tree(value)));
    }

    /// Sets a field within a field of a column that holds a JSON object; nothing where the outer field is absent.
    public RowChange merge(String column, String field, String inner, Object value) {
        return edit(column, document -> {
            if (document.get(field) instanceof ObjectNode within) {
                within.set(inner, tree(value));
            }
        });
    }

    /// Removes a field of a column that holds a JSON object.
    public RowChange remove(String column, String field) {
        return edit(column, document -> ((ObjectNode) document).remove(field));
    }

    /// Reads a column as a value, changes it and writes it back.
    public <T> RowChange evolve(String column, Class<T> type, UnaryOperator<T> change) {
        int index = table.column(column);
        edits.add((@Nullable String[] row) -> row[index] =
                Json.tolerant().writeValueAsString(change.apply(Json.tolerant().readValue(row[index], type))));
        return this;
    }

    /// Sets a column to what follows from the columns as this change leaves them, each read by its name.
    public RowChange derive(String column, Function<UnaryOperator<@Nullable String>, @Nullable String> rule) {
        int index = table.column(column);
        edits.add((@Nullable String[] row) -> row[index] = rule.apply(name -> row[table.column(String.valueOf(name))]));
        return this;
    }

    VersionedTable table() {
        return table;
    }

    List<String> key() {
        return key;
    }

    /// The columns after this change. `open` is the key's open row, null where there is none.
    @Nullable
    String[] applyTo(@Nullable String @Nullable [] open) {
        if (row == Row.FIRST && open != null) {
            throw new IllegalStateException(table.name() + " " + String.join("/", key) + " exists already");
        }
        if (row == Row.NEXT && open == null) {
            throw new IllegalStateException(table.name() + " " + String.join("/", key) + " does not exist");
        }
        @Nullable
        String[] next = open == null ? new @Nullable String[table.columns().size()] : open.clone();
        edits.forEach(edit -> edit.accept(next));
        return next;
    }

    boolean creates() {
        return row == Row.FIRST;
    }

    private RowChange edit(String column, Consumer<JsonNode> change) {
        int index = table.column(column);
        edits.add((@Nullable String[] row) -> {
            JsonNode document = Json.tolerant().readTree(row[index]);
            change.accept(document);
            row[index] = document.toString();
        });
        return this;
    }

    /// Writes into the columns of a row that is not stored yet.
    private interface Edit {
        void accept(@Nullable String[] row);
    }

    private static JsonNode tree(Object value) {
        return Json.tolerant().valueToTree(value);
    }
}
