package io.modeltrail.command.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.command.log.BackgroundLoop;
import io.modeltrail.command.sequencing.Sequencer;
import io.modeltrail.log.note.NoteSigner;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Time from the acknowledgement of a commit until a reader sees its position, at a given rate of single commands.
public final class SequenceBench {

    private static final int CLIENTS = 64;
    private static final String NEW_LEAVES = """
            select event.command_id, leaf.position
            from log.leaf join log.event using (row_id)
            where leaf.log = ? and leaf.position >= ? and leaf.position < ? + 20000
            order by leaf.position""";

    private final BenchDatabase database;
    private final ConcurrentMap<String, Long> moments = new ConcurrentHashMap<>();
    private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile long seen;
    private volatile boolean warm;

    private SequenceBench(BenchDatabase database) {
        this.database = database;
    }

    /// What was measured; times in milliseconds.
    public record Result(double rate, double p50, double p99, double max) {

        @Override
        public String toString() {
            return "commit to position at %.0f/s: p50 %.1f ms, p99 %.1f ms, max %.1f ms".formatted(rate, p50, p99, max);
        }
    }

    /// Arguments: JDBC address of a server, owner, owner's password, seconds, commands a second.
    public static void main(String[] args) throws Exception {
        if (args.length < 5) {
            throw new IllegalArgumentException(
                    "arguments: <jdbc url> <owner> <owner's password> <seconds> <commands/s>");
        }
        try (var database = BenchDatabase.fromArguments(args)) {
            System.out.println(run(database, Double.parseDouble(args[4]), Duration.ofSeconds(Long.parseLong(args[3]))));
        }
    }

    /// Measures for this long, after a quarter of it to warm up; fails unless every command gets its position.
    public static Result run(BenchDatabase database, double perSecond, Duration duration) throws Exception {
        var bench = new SequenceBench(database);
        var sequencer = new Sequencer(
                BenchDatabase.LOG,
                database.sessions().sequencing("bench"),
                NoteSigner.ofSeed(BenchDatabase.LOG, new byte[32]),
                InstantSource.system(),
                new SimpleMeterRegistry());
        database.log().afterAppend(sequencer::wakeUp);
        var loop = new BackgroundLoop("bench-sequencer", sequencer);
        loop.start();
        try {
            return bench.measure(perSecond, duration);
        } finally {
            loop.stop();
        }
    }

    private Result measure(double perSecond, Duration duration) throws Exception {
        long warmUp = duration.toNanos() / 4;
        long begin = System.nanoTime();
        long end = begin + warmUp + duration.toNanos();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor();
                var session = database.sessions().sequencing("observer").getConnection()) {
            long already = database.count("select coalesce(max(position) + 1, 0) from log.leaf");
            seen = already;
            var clients = new ArrayList<Future<?>>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                clients.add(pool.submit(() -> append(number, perSecond / CLIENTS, begin, end)));
            }
            while (System.nanoTime() < end) {
                warm = System.nanoTime() > begin + warmUp;
                look(session);
            }
            for (var client : clients) {
                client.get();
            }
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (seen < already + acknowledged.get()) {
                look(session);
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("%d of %d commands have no position"
                            .formatted(already + acknowledged.get() - seen, acknowledged.get()));
                }
            }
        }
        var sorted = Rate.sorted(List.copyOf(latencies));
        return new Result(
                acknowledged.get() * 1e9 / (end - begin),
                Rate.percentile(sorted, 0.5) / 1e6,
                Rate.percentile(sorted, 0.99) / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    /// An open loop: a late command does not put off the next one.
    private void append(int client, double perSecond, long begin, long end) {
        var model = "s-" + client + "-" + begin;
        long period = (long) (1e9 / perSecond);
        long due = begin + period * client / CLIENTS;
        for (long version = 0; due < end; version++, due += period) {
            LockSupport.parkNanos(due - System.nanoTime());
            var id = model + "-" + version;
            database.log().append(BenchEvents.command(id, model), BenchEvents.events(model, version));
            acknowledged.incrementAndGet();
            meet(id, System.nanoTime(), true);
        }
    }

    private void look(Connection session) throws SQLException {
        try (var statement = session.prepareStatement(NEW_LEAVES)) {
            statement.setString(1, BenchDatabase.LOG);
            statement.setLong(2, seen);
            statement.setLong(3, seen);
            try (var rows = statement.executeQuery()) {
                long now = System.nanoTime();
                while (rows.next()) {
                    meet(rows.getString(1), now, false);
                    seen = rows.getLong(2) + 1;
                }
            }
        }
        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }

    /// The committer and the observer each come by with their moment, in either order; the second one knows both.
    private void meet(String commandId, long moment, boolean committed) {
        var other = moments.putIfAbsent(commandId, moment);
        if (other != null) {
            moments.remove(commandId);
            if (warm) {
                latencies.add(Math.max(0, committed ? other - moment : moment - other));
            }
        }
    }
}
