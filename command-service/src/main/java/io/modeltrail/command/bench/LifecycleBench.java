package io.modeltrail.command.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/// Commands a second of the mixed lifecycle ([BenchLife]) with 16 clients, against the commands of [BusAppendBench],
/// one event each, through the same bus.
public final class LifecycleBench {

    private static final int ROUNDS = 3;
    private static final int CLIENTS = 16;

    private final BenchSender sender;
    private final Duration round;
    private final String paper;
    private final AtomicLong lives = new AtomicLong();

    private LifecycleBench(BenchSender sender, Duration round, String paper) {
        this.sender = sender;
        this.round = round;
        this.paper = paper;
    }

    /// Three rounds of each, in turns, after one to warm up; fails unless every acknowledged row is there.
    /// The result: the commands of the append bench, those of the lifecycle, the events of the lifecycle.
    public static List<Rate> run(BenchDatabase database, Duration round) throws Exception {
        try (var bus = new BenchBus(database)) {
            var paper = bus.documents()
                    .store(
                            new ByteArrayInputStream("paper".getBytes(StandardCharsets.UTF_8)),
                            "text/plain",
                            BenchPerson.ADA.identity())
                    .document()
                    .digest();
            var rates = new LifecycleBench(bus.sender(), round, paper).measure();
            bus.sender().verify(database, 0);
            return rates;
        }
    }

    private List<Rate> measure() throws Exception {
        BenchClient.prepare(sender);
        var simple = new ArrayList<BenchClient>();
        for (int client = 0; client < CLIENTS; client++) {
            simple.add(BenchClient.of(sender, "client-" + client));
        }
        var appends = new ArrayList<Double>();
        var commands = new ArrayList<Double>();
        var events = new ArrayList<Double>();
        for (int i = 0; i <= ROUNDS; i++) {
            var baseline = Load.perSecond(CLIENTS, sender.commands(), client -> until(simple.get(client)::next));
            long eventsBefore = sender.events().get();
            long commandsBefore = sender.commands().get();
            var mixed = Load.perSecond(CLIENTS, sender.commands(), _ -> lives());
            double each = (sender.events().get() - eventsBefore)
                    / (double) (sender.commands().get() - commandsBefore);
            if (i > 0) {
                appends.add(baseline);
                commands.add(mixed);
                events.add(mixed * each);
            }
        }
        return List.of(
                Rate.of("append's commands, 16 clients", appends),
                Rate.of("lifecycle commands, 16 clients", commands),
                Rate.of("lifecycle events, 16 clients", events));
    }

    /// One life after the other, each of a model of its own.
    private Callable<Void> lives() {
        var life = new BenchLife[] {next()};
        return until(() -> {
            if (life[0].isOver()) {
                life[0] = next();
            }
            life[0].step();
        });
    }

    private BenchLife next() {
        return new BenchLife(sender, "life-" + lives.incrementAndGet(), paper);
    }

    private Callable<Void> until(Runnable step) {
        return () -> {
            long end = System.nanoTime() + round.toNanos();
            while (System.nanoTime() < end) {
                step.run();
            }
            return null;
        };
    }
}
