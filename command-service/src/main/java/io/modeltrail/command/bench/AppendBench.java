package io.modeltrail.command.bench;

import io.modeltrail.events.wire.Envelopes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Commands a second through [io.modeltrail.command.log.EventLog] with 16 and 256 clients, one event each, against the
/// same events by plain JDBC: one insert and one commit each over 16 connections, into a table with two indexes.
public final class AppendBench {

    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 16;
    private static final String PLAIN_TABLE = """
            create schema if not exists bench;
            create table bench.event (
                row_id bigint generated always as identity primary key,
                log text not null, stream text not null, stream_version bigint not null, event_id uuid not null,
                type text not null, command_id text not null, recorded_at timestamptz not null, envelope bytea not null,
                unique (log, stream, stream_version))""";
    private static final String PLAIN_INSERT = """
            insert into bench.event (log, stream, stream_version, event_id, type, command_id, recorded_at, envelope)
            values (?, ?, ?, ?, ?, ?, now(), ?)""";

    private final BenchDatabase database;
    private final Duration round;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong inserted = new AtomicLong();
    private final AtomicLong clients = new AtomicLong();

    private AppendBench(BenchDatabase database, Duration round) {
        this.database = database;
        this.round = round;
    }

    /// Arguments: JDBC address of a server, owner, owner's password, seconds a round.
    public static void main(String[] args) throws Exception {
        try (var database = BenchDatabase.fromArguments(args)) {
            var seconds = args.length > 3 ? Long.parseLong(args[3]) : 4;
            run(database, Duration.ofSeconds(seconds)).forEach(System.out::println);
        }
    }

    /// Three rounds of each, in turns, after one to warm up; fails unless every acknowledged row is there.
    /// The result: baseline, 16 clients, 256 clients.
    public static List<Rate> run(BenchDatabase database, Duration round) throws Exception {
        var bench = new AppendBench(database, round);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(PLAIN_TABLE);
        }
        var plain = new ArrayList<Double>();
        var few = new ArrayList<Double>();
        var many = new ArrayList<Double>();
        for (int i = 0; i <= ROUNDS; i++) {
            var baseline = bench.plain();
            var sixteen = bench.append(16);
            var crowd = bench.append(256);
            if (i > 0) {
                plain.add(baseline);
                few.add(sixteen);
                many.add(crowd);
            }
        }
        bench.verify();
        return List.of(
                Rate.of("plain JDBC, 16 connections", plain),
                Rate.of("append, 16 clients", few),
                Rate.of("append, 256 clients", many));
    }

    private void verify() throws SQLException {
        require("events", database.count("select count(*) from log.event"), acknowledged.get());
        require("commands", database.count("select count(*) from log.command"), acknowledged.get());
        require("plain rows", database.count("select count(*) from bench.event"), inserted.get());
    }

    private static void require(String what, long stored, long expected) {
        if (stored != expected) {
            throw new IllegalStateException("%d %s were acknowledged, %d are stored".formatted(expected, what, stored));
        }
    }

    private double append(int clientCount) throws Exception {
        return measured(clientCount, acknowledged, () -> {
            var model = "m-" + clients.incrementAndGet();
            long end = System.nanoTime() + round.toNanos();
            for (long version = 0; System.nanoTime() < end; version++) {
                database.log()
                        .append(BenchEvents.command(model + "-" + version, model), BenchEvents.events(model, version));
                acknowledged.incrementAndGet();
            }
            return null;
        });
    }

    private double plain() throws Exception {
        return measured(CONNECTIONS, inserted, () -> {
            var model = "p-" + clients.incrementAndGet();
            try (var connection = database.connect();
                    var insert = connection.prepareStatement(PLAIN_INSERT)) {
                long end = System.nanoTime() + round.toNanos();
                for (long version = 0; System.nanoTime() < end; version++) {
                    var id = UUID.randomUUID();
                    var envelope = Envelopes.wrap(
                            BenchDatabase.LOG,
                            id.toString(),
                            BenchEvents.event(model),
                            version,
                            Instant.now(),
                            BenchEvents.context(model + "-" + version));
                    insert.setString(1, BenchDatabase.LOG);
                    insert.setString(2, envelope.subject());
                    insert.setLong(3, version);
                    insert.setObject(4, id);
                    insert.setString(5, envelope.type());
                    insert.setString(6, envelope.commandid());
                    insert.setBytes(7, Envelopes.encode(envelope));
                    insert.executeUpdate();
                    inserted.incrementAndGet();
                }
            }
            return null;
        });
    }

    private static double measured(int threads, AtomicLong done, Callable<Void> client) throws Exception {
        long before = done.get();
        long begin = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Callable<Void>>();
            for (int i = 0; i < threads; i++) {
                running.add(client);
            }
            for (var one : pool.invokeAll(running)) {
                one.get();
            }
        }
        return (done.get() - before) * 1e9 / (System.nanoTime() - begin);
    }
}
