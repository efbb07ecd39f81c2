package io.modeltrail.command.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Commands a second through dispatcher, bus, rules and log with 16 and 256 clients, half of them on new streams and
/// half on streams with a history, one event each, against [PlainInserts].
public final class BusAppendBench {

    private static final int ROUNDS = 3;
    private static final int FEW = 16;
    private static final int MANY = 256;

    private BusAppendBench() {}

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
        try (var bus = new BenchBus(database)) {
            var sender = bus.sender();
            BenchClient.prepare(sender);
            var clients = IntStream.range(0, MANY)
                    .mapToObj(number -> BenchClient.of(sender, "client-" + number))
                    .toList();
            var inserts = PlainInserts.into(database);
            var plain = new ArrayList<Double>();
            var few = new ArrayList<Double>();
            var many = new ArrayList<Double>();
            for (int i = 0; i <= ROUNDS; i++) {
                var baseline = inserts.round(round);
                var sixteen = round(sender, clients.subList(0, FEW), round);
                var crowd = round(sender, clients, round);
                if (i > 0) {
                    plain.add(baseline);
                    few.add(sixteen);
                    many.add(crowd);
                }
            }
            inserts.verify();
            sender.verify(database, 0);
            return List.of(
                    Rate.of("plain JDBC, 16 connections", plain),
                    Rate.of("bus, 16 clients", few),
                    Rate.of("bus, 256 clients", many));
        }
    }

    private static double round(BenchSender sender, List<BenchClient> clients, Duration duration) throws Exception {
        return Load.perSecond(clients.size(), sender.commands(), number -> () -> {
            long end = System.nanoTime() + duration.toNanos();
            while (System.nanoTime() < end) {
                clients.get(number).next();
            }
            return null;
        });
    }
}
