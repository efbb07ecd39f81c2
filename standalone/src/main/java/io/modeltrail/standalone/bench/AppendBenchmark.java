package io.modeltrail.standalone.bench;

import io.modeltrail.command.bench.AppendBench;
import io.modeltrail.command.bench.BenchDatabase;
import java.time.Duration;
import java.util.List;

/// Commands a second into the log, against the same rows by plain JDBC.
final class AppendBenchmark implements Benchmark {

    private static final String BASELINE = "one insert and commit each, 16 connections";

    @Override
    public String name() {
        return "append";
    }

    @Override
    public String measures() {
        return "commands a second into the log, one event each, fsync on";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (var servers = BenchServers.start();
                var database = database(servers)) {
            var rates = AppendBench.run(database, Duration.ofSeconds(4));
            double plain = rates.get(0).median();
            return List.of(
                    Figure.against("16 clients", rates.get(1).median(), "commands/s", BASELINE, plain, "0.5", "1.2"),
                    Figure.against("256 clients", rates.get(2).median(), "commands/s", BASELINE, plain, "0.5", "3"));
        }
    }

    static BenchDatabase database(BenchServers servers) throws Exception {
        var postgres = servers.postgres();
        return BenchDatabase.create(
                postgres.jdbcUrl(), postgres.superuser(), postgres.superuserPassword(), "modeltrail");
    }
}
