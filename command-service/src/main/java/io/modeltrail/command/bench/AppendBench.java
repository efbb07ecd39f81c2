package io.modeltrail.command.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Appends a second through [io.modeltrail.command.log.EventLog] alone with 16 and 256 clients, one event each, against
/// [PlainInserts].
public final class AppendBench {

    private static final int ROUNDS = 3;

    private final BenchDatabase database;
    private final Duration round;
    private final AtomicLong acknowledged = new AtomicLong();
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
        var inserts = PlainInserts.into(database);
        var plain = new ArrayList<Double>();
        var few = new ArrayList<Double>();
        var many = new ArrayList<Double>();
        for (int i = 0; i <= ROUNDS; i++) {
            var baseline = inserts.round(round);
            var sixteen = bench.append(16);
            var crowd = bench.append(256);
            if (i > 0) {
                plain.add(baseline);
                few.add(sixteen);
                many.add(crowd);
            }
        }
        inserts.verify();
        bench.verify();
        return List.of(
                Rate.of("plain JDBC, 16 connections", plain),
                Rate.of("append, 16 clients", few),
                Rate.of("append, 256 clients", many));
    }

    private void verify() throws SQLException {
        Load.requireStored("events", database.count("select count(*) from log.event"), acknowledged.get());
        Load.requireStored("commands", database.count("select count(*) from log.command"), acknowledged.get());
    }

    private double append(int clientCount) throws Exception {
        return Load.perSecond(clientCount, acknowledged, _ -> () -> {
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
}
