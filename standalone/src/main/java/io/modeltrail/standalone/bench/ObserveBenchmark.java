package io.modeltrail.standalone.bench;

import io.modeltrail.stats.bench.ObserveBench;
import java.util.List;

/// Observations a second from topic to statistics, counted exactly once.
final class ObserveBenchmark implements Benchmark {

    @Override
    public String name() {
        return "observe";
    }

    @Override
    public String measures() {
        return "observations a second from topic to statistics, exactly once";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (var servers = BenchServers.start()) {
            var figures = ObserveBench.on(
                            servers.bootstrapServers(), servers.folder().resolve("streams"))
                    .run();
            return List.of(
                    Figure.against(
                            "%,d observations on %d threads".formatted(figures.observations(), figures.threads()),
                            figures.rate(),
                            "observations/s",
                            "a plain consumer that parses the same records",
                            figures.baselineRate(),
                            "0.4",
                            "0.8"),
                    Figure.against(
                            "the same",
                            figures.rate(),
                            "observations/s",
                            "as many plain consumers as threads",
                            figures.parallelBaselineRate(),
                            "-",
                            "-"));
        }
    }
}
