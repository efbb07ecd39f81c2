package io.modeltrail.command.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.modeltrail.command.log.PendingAppend.Outcome;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.EventEnvelope;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// The log as deciders see it: append with optimistic concurrency, read back. Safe for any number of threads.
///
/// Appends share transactions and WAL flushes (group commit); every caller waits for its own durability.
public final class EventLog implements AutoCloseable {

    private final String log;
    private final InstantSource clock;
    private final GroupCommit settings;
    private final BlockingQueue<PendingAppend> queue;
    private final List<AppendWriter> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final LogReader reader;
    private final AppendMetrics metrics;
    private volatile Runnable afterAppend = () -> {};
    private volatile boolean closed;

    /// `appending` hands out connections of role `modeltrail_append` in auto-commit mode, one a writer at least.
    public EventLog(
            String log,
            DataSource appending,
            DataSource reading,
            InstantSource clock,
            GroupCommit settings,
            MeterRegistry meters) {
        this.log = log;
        this.clock = clock;
        this.settings = settings;
        this.queue = new ArrayBlockingQueue<>(settings.queue());
        this.reader = new LogReader(log, reading);
        this.metrics = new AppendMetrics(meters, queue);
        for (int i = 0; i < settings.writers(); i++) {
            var writer = new AppendWriter(queue, appending, log, settings, this::stored);
            writers.add(writer);
            threads.add(
                    Thread.ofPlatform().name("event-log-writer-" + i).daemon().start(writer));
        }
    }

    public String name() {
        return log;
    }

    /// Calls this after each batch that stored something, on a writer's thread: it must only wake somebody up.
    public void afterAppend(Runnable wakeUp) {
        this.afterAppend = wakeUp;
    }

    /// One transaction: all events, each with the stream version it must get, and the command. Returns when durable.
    ///
    /// Throws [VersionConflict] when a stream is not at the version that the first of its events follows,
    /// [DuplicateCommand] when the command id is taken, [LogUnavailable] when PostgreSQL is away or too slow.
    public Appended append(CommandRecord command, List<NewEvent> events) {
        var time = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var append = PendingAppend.encode(log, command, events, time);
        var outcome = metrics.timed(() -> {
            enqueue(append);
            return await(append);
        });
        return switch (outcome) {
            case Outcome.Stored(long version) -> new Appended(reply(append, version));
            case Outcome.Conflict(String stream, long actual) ->
                throw new VersionConflict(stream, append.expected(stream), actual);
            case Outcome.Duplicate() ->
                throw new DuplicateCommand(command(command.commandId()).orElseThrow());
        };
    }

    /// The command of this id with its answer, if it was ever stored.
    public Optional<StoredCommand> command(String commandId) {
        return reading(() -> reader.command(commandId));
    }

    /// The events of a stream from this version on, in order.
    public List<EventEnvelope> read(String stream, long fromVersion) {
        return reading(() -> reader.stream(stream, fromVersion));
    }

    /// A stream as it is loaded: its latest snapshot and what followed it, in one question.
    public StoredStream load(String stream) {
        return reading(() -> reader.load(stream));
    }

    /// Sequenced events from this position on, at most `limit`.
    public List<PositionedEnvelope> readByPosition(long fromPosition, int limit) {
        return reading(() -> reader.positions(fromPosition, limit));
    }

    /// The position of an event; empty until it is sequenced.
    public OptionalLong positionOf(String stream, long version) {
        return reading(() -> reader.position(stream, version));
    }

    /// The root over the first entries, in base64, where a checkpoint of that size was signed.
    public Optional<String> checkpointRoot(long size) {
        return reading(() -> reader.checkpointRoot(size));
    }

    /// The names of the streams that begin like this.
    public List<String> streamsBeginning(String prefix) {
        return reading(() -> reader.streamsBeginning(prefix));
    }

    /// The latest snapshot of a stream.
    public Optional<Snapshot> snapshot(String stream) {
        return reading(() -> reader.snapshot(stream));
    }

    /// Keeps a snapshot unless a newer one is there.
    public void storeSnapshot(Snapshot snapshot) {
        reading(() -> {
            reader.storeSnapshot(snapshot);
            return snapshot;
        });
    }

    private void enqueue(PendingAppend append) {
        try {
            if (closed || !queue.offer(append, settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LogUnavailable(
                        closed
                                ? "the log is closed; command %s was not stored".formatted(append.command.commandId())
                                : "%d commands wait already; command %s was not stored, ask again later"
                                        .formatted(settings.queue(), append.command.commandId()));
            }
        } catch (InterruptedException interrupted) {
            throw interrupted("command " + append.command.commandId() + " was not stored", interrupted);
        }
    }

    private static Outcome await(PendingAppend append) {
        try {
            return append.outcome.get();
        } catch (ExecutionException failed) {
            throw failure(append, failed.getCause());
        } catch (InterruptedException interrupted) {
            throw interrupted(
                    "whether command " + append.command.commandId() + " was stored is unknown; ask again", interrupted);
        }
    }

    private static RuntimeException failure(PendingAppend append, @Nullable Throwable cause) {
        return switch (cause) {
            case LogUnavailable away -> new LogUnavailable(String.valueOf(away.getMessage()), away);
            case null, default ->
                new IllegalArgumentException(
                        "the log refuses command %s: %s".formatted(append.command.commandId(), cause), cause);
        };
    }

    private static LogUnavailable interrupted(String message, InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new LogUnavailable(message, interrupted);
    }

    private void stored(List<Outcome> outcomes) {
        metrics.batch(outcomes);
        if (outcomes.stream().anyMatch(Outcome.Stored.class::isInstance)) {
            afterAppend.run();
        }
    }

    private static CommandReply reply(PendingAppend append, long version) {
        var command = append.command;
        return new CommandReply(
                command.commandId(),
                command.status(),
                command.stream(),
                version,
                append.envelopes(),
                null,
                command.code(),
                command.detail(),
                command.unmet());
    }

    private static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (DataAccessException away) {
            throw new LogUnavailable("the log cannot be read: " + away.getMessage(), away);
        }
    }

    /// Refuses new appends, stores what is queued, ends the writers.
    @Override
    public void close() {
        closed = true;
        writers.forEach(AppendWriter::close);
        for (var thread : threads) {
            try {
                thread.join(settings.patience().plusSeconds(2));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                thread.interrupt();
            }
        }
        var left = new ArrayList<PendingAppend>();
        queue.drainTo(left);
        left.forEach(append -> append.outcome.completeExceptionally(
                new LogUnavailable("the log was closed before the command was stored")));
    }
}
