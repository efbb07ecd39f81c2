package io.modeltrail.standalone.bench;

import io.modeltrail.command.bench.AppendBench;
import io.modeltrail.command.bench.BenchDatabase;
import io.modeltrail.command.bench.BusAppendBench;
import java.time.Duration;
import java.util.List;

/// Commands a second through the bus into the log, against the same rows by plain JDBC; then the log by itself.
final class AppendBenchmark implements Benchmark {

    private static final String BASELINE = "one insert and commit each, 16 connections";
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration SHORT_ROUND = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "append";
    }

    @Override
    public String measures() {
        return "commands a second through the bus, half of them on new streams, one event each, fsync on";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (var servers = BenchServers.start();
                var ofBus = database(servers);
                var ofLog = database(servers)) {
            var bus = BusAppendBench.run(ofBus, ROUND);
            var log = AppendBench.run(ofLog, SHORT_ROUND);
            double besideBus = bus.get(0).median();
            double besideLog = log.get(0).median();
            return List.of(
                    against("16 clients", bus.get(1).median(), besideBus, "0.5", "1.2"),
                    against("256 clients", bus.get(2).median(), besideBus, "0.5", "3"),
                    against("log alone, 16 clients", log.get(1).median(), besideLog, "-", "-"),
                    against("log alone, 256 clients", log.get(2).median(), besideLog, "-", "-"));
        }
    }

    private static Figure against(String what, double rate, double baseline, String first, String goal) {
        return Figure.against(what, rate, "commands/s", BASELINE, baseline, first, goal);
    }

    static BenchDatabase database(BenchServers servers) throws Exception {
        var postgres = servers.postgres();
        return BenchDatabase.create(
                postgres.jdbcUrl(), postgres.superuser(), postgres.superuserPassword(), "modeltrail");
    }
}
