package io.modeltrail.standalone.bench;

import io.modeltrail.command.bench.HttpBench;
import java.time.Duration;
import java.util.List;

/// What HTTP, tokens and idempotency keys leave of the bus's rate.
final class HttpBenchmark implements Benchmark {

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String measures() {
        return "register-version requests a second over HTTP, with a token and an idempotency key each";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (var servers = BenchServers.start();
                var database = AppendBenchmark.database(servers)) {
            var rates = HttpBench.run(database, servers.bootstrapServers(), Duration.ofSeconds(4));
            return List.of(Figure.against(
                    "16 clients",
                    rates.get(1).median(),
                    "requests/s",
                    "the same commands through the bus",
                    rates.get(0).median(),
                    "0.6",
                    "0.9"));
        }
    }
}
