package io.modeltrail.command.log;

import static java.lang.System.Logger.Level.WARNING;

import io.modeltrail.command.log.PendingAppend.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// Drains the queue of appends into one call after the other. One writer is the fastest where the WAL flush takes
/// longer
/// than the call: with two, callers fall into two groups that wait for each other's flush.
///
/// Callers that were answered together come back together, one after the other. A writer therefore waits for as many as
/// came last time, but no longer than a part of what the flush took.
///
/// A call that breaks may or may not have been stored. It is sent again with the same command ids, which the function
/// looks up behind its locks, until it answers or the patience ends: so no answer is a guess.
final class AppendWriter implements Runnable {

    private static final System.Logger LOGGER = System.getLogger(AppendWriter.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int DWELL = 4;
    private static final Duration LONGEST_DWELL = Duration.ofMillis(2);

    private final BlockingQueue<PendingAppend> queue;
    private final DataSource source;
    private final AppendCall call;
    private final GroupCommit settings;
    private final Consumer<List<Outcome>> onBatch;
    private int lastSize = 1;
    private long lastNanos;
    private volatile boolean closed;

    AppendWriter(
            BlockingQueue<PendingAppend> queue,
            DataSource source,
            String log,
            GroupCommit settings,
            Consumer<List<Outcome>> onBatch) {
        this.queue = queue;
        this.source = source;
        this.call = new AppendCall(log);
        this.settings = settings;
        this.onBatch = onBatch;
    }

    /// Ends after what is queued has been stored.
    void close() {
        closed = true;
    }

    @Override
    public void run() {
        while (!closed || !queue.isEmpty()) {
            try {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var batch = gather(first);
                    long begun = System.nanoTime();
                    store(batch);
                    lastNanos = System.nanoTime() - begun;
                    lastSize = batch.size();
                }
            } catch (InterruptedException _) {
                closed = true;
            }
        }
    }

    private List<PendingAppend> gather(PendingAppend first) throws InterruptedException {
        var batch = new ArrayList<PendingAppend>();
        batch.add(first);
        long bytes = first.bytes;
        long until = System.nanoTime() + Math.min(lastNanos / DWELL, LONGEST_DWELL.toNanos());
        while (batch.size() < settings.maxCommands() && bytes < settings.maxBytes()) {
            var next = queue.poll();
            if (next == null && batch.size() < lastSize && !closed) {
                next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            if (next == null) {
                break;
            }
            batch.add(next);
            bytes += next.bytes;
        }
        return batch;
    }

    private void store(List<PendingAppend> batch) {
        try {
            answer(batch, outcomes(batch));
        } catch (BadBatch bad) {
            if (batch.size() == 1) {
                batch.getFirst().outcome.completeExceptionally(bad.refusal());
            } else {
                // One of them is at fault; each by itself, so that the others are stored.
                batch.forEach(append -> store(List.of(append)));
            }
        } catch (RuntimeException | InterruptedException failure) {
            batch.forEach(append -> append.outcome.completeExceptionally(failure));
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void answer(List<PendingAppend> batch, List<Outcome> outcomes) {
        onBatch.accept(outcomes);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).outcome.complete(outcomes.get(i));
        }
    }

    private List<Outcome> outcomes(List<PendingAppend> batch) throws InterruptedException, BadBatch {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        for (int attempt = 1; ; attempt++) {
            try (var connection = source.getConnection()) {
                var outcomes = call.run(connection, batch);
                return attempt == 1 ? outcomes : resolved(connection, batch, outcomes);
            } catch (SQLException failure) {
                var kind = Failure.of(failure);
                if (kind == Failure.OF_THE_BATCH || (kind == Failure.RACE && attempt >= 5)) {
                    throw new BadBatch(failure);
                }
                if (System.nanoTime() >= deadline) {
                    throw new LogUnavailable(
                            "the log did not take %d commands within %s; ask again with the same command ids"
                                    .formatted(batch.size(), settings.patience()),
                            failure);
                }
                LOGGER.log(WARNING, "append of {0} commands broke, attempt {1}: {2}", batch.size(), attempt, failure);
                if (kind == Failure.UNKNOWN_OUTCOME) {
                    Thread.sleep(PAUSE);
                }
            }
        }
    }

    /// After a broken call, a duplicate may be our own.
    private List<Outcome> resolved(Connection connection, List<PendingAppend> batch, List<Outcome> outcomes)
            throws SQLException {
        var resolved = new ArrayList<Outcome>(outcomes.size());
        for (int i = 0; i < batch.size(); i++) {
            var outcome = outcomes.get(i);
            resolved.add(
                    outcome instanceof Outcome.Duplicate
                            ? call.storedBy(connection, batch.get(i)).orElse(outcome)
                            : outcome);
        }
        return resolved;
    }

    /// The database refuses what the batch holds.
    private static final class BadBatch extends Exception {

        private static final long serialVersionUID = 1;

        private final SQLException refusal;

        BadBatch(SQLException refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        SQLException refusal() {
            return refusal;
        }
    }
}
