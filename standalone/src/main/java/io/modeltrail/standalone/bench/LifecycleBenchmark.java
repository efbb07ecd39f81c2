package io.modeltrail.standalone.bench;

import io.modeltrail.command.bench.LifecycleBench;
import java.time.Duration;
import java.util.List;

/// What rules, signatures and evidence told to other streams leave of the bus's rate.
final class LifecycleBenchmark implements Benchmark {

    private static final Duration ROUND = Duration.ofSeconds(4);

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public String measures() {
        return "commands a second of versions on their way: risk files, documents, studies, gates, changes, signatures";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (var servers = BenchServers.start();
                var database = AppendBenchmark.database(servers)) {
            var rates = LifecycleBench.run(database, ROUND);
            return List.of(
                    Figure.against(
                            "16 clients",
                            rates.get(1).median(),
                            "commands/s",
                            "append's commands through the same bus",
                            rates.get(0).median(),
                            "-",
                            "-"),
                    Figure.of("events of these commands", rates.get(2).median(), "events/s", "-", "-"));
        }
    }
}
