package io.modeltrail.standalone.bench;

import io.modeltrail.command.bench.AppendBench;
import io.modeltrail.command.bench.SequenceBench;
import java.time.Duration;
import java.util.List;

/// How long an event waits between its commit and its position, at half the rate that appending reaches here.
final class SequenceBenchmark implements Benchmark {

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public String measures() {
        return "time from commit to position at half of append's rate";
    }

    @Override
    public List<Figure> run() throws Exception {
        double rate;
        try (var servers = BenchServers.start();
                var database = AppendBenchmark.database(servers)) {
            rate = AppendBench.run(database, Duration.ofSeconds(1)).get(1).median() / 2;
        }
        try (var servers = BenchServers.start();
                var database = AppendBenchmark.database(servers)) {
            var result = SequenceBench.run(database, rate, Duration.ofSeconds(12));
            var at = " at %,.0f commands/s".formatted(rate);
            return List.of(
                    Figure.of("p50" + at, result.p50(), "ms", "-", "-"),
                    Figure.of("p99" + at, result.p99(), "ms", "200 ms", "50 ms"));
        }
    }
}
