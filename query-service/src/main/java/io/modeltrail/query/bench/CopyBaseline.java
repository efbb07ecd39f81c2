package io.modeltrail.query.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.query.database.CopyRows;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.projection.Generation;
import io.modeltrail.query.projection.Generations;
import io.modeltrail.query.projection.Projection;
import io.modeltrail.query.projection.QueryTopics;
import io.modeltrail.query.projection.TopicReader;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/// Reads the topic without looking at it and copies rows that lie ready into copies of a projection's tables.
final class CopyBaseline {

    private final QueryDatabase database;
    private final QueryTopics topics;
    private final int events;
    private final Map<String, byte[]> rows = new LinkedHashMap<>();

    CopyBaseline(QueryDatabase database, QueryTopics topics, Projection projection, int events) {
        this.database = database;
        this.topics = topics;
        this.events = events;
        var live = Generations.live(database.jdbc(), projection.name()).orElseThrow();
        projection.tables().forEach(table -> rows.put(table, dump(live, table)));
    }

    private byte[] dump(Generation live, String table) {
        var out = new ByteArrayOutputStream();
        database.write(connection -> CopyRows.out(connection, "select * from " + live.table(table), out));
        return out.toByteArray();
    }

    double eventsPerSecond() {
        for (var table : rows.keySet()) {
            database.write(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("drop table if exists view.baseline_" + table);
                    statement.execute(
                            "create table view.baseline_%s (like view.%s including all)".formatted(table, table));
                }
            });
        }
        long began = System.nanoTime();
        int batches = consume();
        rows.forEach((table, text) -> copy(table, text, batches));
        double seconds = (System.nanoTime() - began) / 1e9;
        rows.forEach(this::check);
        return events / seconds;
    }

    private int consume() {
        int batches = 0;
        try (var reader = TopicReader.open(topics, topics.lifecycleEvents(), Map.of())) {
            for (int read = 0; read < events; ) {
                int polled = reader.poll(Duration.ofMillis(200)).size();
                read += polled;
                batches += polled > 0 ? 1 : 0;
            }
        }
        return batches;
    }

    private void copy(String table, byte[] text, int batches) {
        for (var part : parts(text, batches)) {
            database.write(connection -> {
                var copy = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy view.baseline_" + table + " from stdin");
                copy.writeToCopy(text, part.from(), part.to() - part.from());
                copy.endCopy();
            });
        }
    }

    private record Part(int from, int to) {}

    /// About so many parts, each of whole lines.
    private static List<Part> parts(byte[] text, int batches) {
        List<Part> parts = new ArrayList<>();
        int size = Math.max(1, text.length / Math.max(1, batches));
        int from = 0;
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '\n' && (at - from >= size || at == text.length - 1)) {
                parts.add(new Part(from, at + 1));
                from = at + 1;
            }
        }
        return parts;
    }

    private void check(String table, byte[] text) {
        long copied = database.jdbc()
                .sql("select count(*) from view.baseline_" + table)
                .query(Long.class)
                .single();
        long wanted = new String(text, UTF_8).lines().count();
        if (copied != wanted) {
            throw new IllegalStateException(
                    "the baseline copied %d rows of %s, not %d".formatted(copied, table, wanted));
        }
    }
}
