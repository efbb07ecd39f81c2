package io.modeltrail.command.study.results;

import io.modeltrail.events.MalformedField;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A line of a table: how many cases there are with this truth, these decisions and these subgroups. A table knows
/// neither scores nor who had several cases, so each case is a subject of its own.
final class TableCell {

    static final String COUNT = "count";

    /// As many as one analysis holds.
    private static final int MOST_CASES = 1_000_000;

    private static final List<String> NOT_IN_A_TABLE = List.of("caseId", "subject", "score", "comparatorScore");

    private TableCell() {}

    /// The cases that the line stands for, named after it, beside so many before it. Throws [MalformedField].
    static List<PairedPrediction> read(long line, Map<String, String> fields, Layout layout, int before) {
        var said = new HashMap<>(fields);
        int count = count(said.remove(COUNT));
        if (before + count > MOST_CASES) {
            throw new MalformedField(COUNT, "adds up to more than %d cases".formatted(MOST_CASES));
        }
        for (var field : NOT_IN_A_TABLE) {
            if (!said.getOrDefault(field, "").isBlank()) {
                throw new MalformedField(field, "cannot stand in a table, whose lines count cases; leave count out");
            }
        }
        said.put("caseId", "cell");
        var cell = CaseRow.read(said, layout);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "row-%d-%d".formatted(line, number))
                .map(id -> new PairedPrediction(id, id, cell.truth(), cell.first(), cell.second(), cell.attributes()))
                .toList();
    }

    private static int count(@Nullable String text) {
        if (text != null && text.strip().matches("\\d{1,7}") && Integer.parseInt(text.strip()) <= MOST_CASES) {
            return Integer.parseInt(text.strip());
        }
        throw new MalformedField(
                COUNT,
                "must be a whole number from 0 to %d; the first line of a table has it, so each has"
                        .formatted(MOST_CASES));
    }
}
