package io.modeltrail.query.projection;

import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.projection.LogTopic.BrokenLog;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;

/// Fills one generation: rows and position commit together, so each event counts exactly once, whatever is delivered
/// twice and wherever the process dies.
final class Filler {

    private final QueryDatabase database;
    private final Fold fold;
    private final boolean durable;
    private Generation generation;

    /// Fills what serves: each batch is on disk before anybody is told.
    static Filler ofServing(QueryDatabase database, Projection projection, Generation generation) {
        return new Filler(database, projection, generation, true);
    }

    /// Fills what does not serve yet: a crash costs the rebuild and nothing else, so no batch waits for the disk.
    /// Switching to it does wait, which makes all that it rests on durable too.
    static Filler ofBuilding(QueryDatabase database, Projection projection, Generation generation) {
        return new Filler(database, projection, generation, false);
    }

    private Filler(QueryDatabase database, Projection projection, Generation generation, boolean durable) {
        this.database = database;
        this.durable = durable;
        this.fold = projection.fold(generation);
        this.generation = generation;
    }

    Generation generation() {
        return generation;
    }

    /// Folds what is new and returns how many records that were. Throws [BrokenLog] where a position is missing, after
    /// folding what comes before it.
    int take(List<LogRecord> records) {
        var fresh = new ArrayList<LogRecord>(records.size());
        long expected = generation.reached() + 1;
        for (var record : records) {
            if (record.position() > expected) {
                fold(fresh);
                throw new BrokenLog("position %d is missing on the topic: offset %d holds %d"
                        .formatted(expected, record.offset(), record.position()));
            }
            if (record.position() == expected) {
                fresh.add(record);
                expected++;
            }
        }
        fold(fresh);
        return fresh.size();
    }

    private void fold(List<LogRecord> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            commit(batch, connection -> fold.write(connection, batch));
        } catch (DataIntegrityViolationException refused) {
            if (batch.size() > 1) {
                batch.forEach(record -> fold(List.of(record)));
            } else {
                var why = String.valueOf(refused.getMostSpecificCause().getMessage());
                commit(batch, connection -> fold.park(connection, batch.getFirst(), why));
            }
        }
    }

    private void commit(List<LogRecord> batch, QueryDatabase.Work work) {
        var last = batch.getLast();
        try {
            database.write(connection -> {
                if (!durable) {
                    try (var statement = connection.createStatement()) {
                        statement.execute("set local synchronous_commit = off");
                    }
                }
                work.on(connection);
                Generations.advance(connection, generation, last.position(), last.offset() + 1);
            });
            generation = generation.advanced(last.position(), last.offset() + 1);
        } catch (RuntimeException failed) {
            fold.forget();
            throw failed;
        }
    }
}
