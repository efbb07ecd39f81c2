package io.modeltrail.standalone.bench;

import io.modeltrail.query.bench.RebuildBench;
import java.util.List;

/// Events a second of a full rebuild of each projection.
final class RebuildBenchmark implements Benchmark {

    private static final int EVENTS = 50_000;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String measures() {
        return "events a second of a full rebuild of a projection from the topic, %,d events".formatted(EVENTS);
    }

    @Override
    public List<Figure> run() throws Exception {
        try (var servers = BenchServers.start();
                var database = servers.queryDatabase()) {
            return new RebuildBench(database, servers.queryTopics(), EVENTS)
                    .run(ROUNDS).stream()
                            .map(figure -> Figure.against(
                                    figure.projection(),
                                    figure.rebuild(),
                                    "events/s",
                                    "plain consume + COPY of the same rows",
                                    figure.baseline(),
                                    "0.3",
                                    "0.8"))
                            .toList();
        }
    }
}
