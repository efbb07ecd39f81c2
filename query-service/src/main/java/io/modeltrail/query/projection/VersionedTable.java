package io.modeltrail.query.projection;

import java.util.ArrayList;
import java.util.List;

/// A table whose rows hold for the positions `[valid_from, valid_to)`; the open row of a key has no `valid_to`.
/// `columns` are those beside key and range.
public record VersionedTable(String name, List<String> key, List<String> columns) {

    public VersionedTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    int column(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("table " + name + " has no column " + column);
        }
        return index;
    }

    /// Key, columns, range: the order in which rows are written.
    List<String> all() {
        var all = new ArrayList<String>(key);
        all.addAll(columns);
        all.addAll(List.of("valid_from", "valid_to"));
        return all;
    }

    /// Everything that held up to this position, in order of key; text collates byte by byte.
    String stateAt(Generation generation, long position) {
        return """
                select %s, %s, valid_from, case when valid_to <= %d then valid_to end
                from %s where valid_from <= %d order by %s, valid_from
                """.formatted(
                        String.join(", ", key),
                        String.join(", ", columns),
                        position,
                        generation.table(name),
                        position,
                        String.join(", ", key));
    }
}
