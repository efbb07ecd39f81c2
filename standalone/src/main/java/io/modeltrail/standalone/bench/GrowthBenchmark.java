package io.modeltrail.standalone.bench;

import io.modeltrail.stats.bench.GrowthBench;
import java.util.List;

/// A thousand experiments with ten metrics at once.
final class GrowthBenchmark implements Benchmark {
    private static final int EXPERIMENTS = 1000;
    private static final int METRICS = 10;
    private static final int OBSERVATIONS_EACH = 50;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String measures() {
        return "a thousand experiments with ten metrics at once: rate and size of state";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (var servers = BenchServers.start()) {
            var figures = new GrowthBench(
                            servers.bootstrapServers(), servers.folder().resolve("streams"), EXPERIMENTS, METRICS)
                    .backlog(OBSERVATIONS_EACH);
            return List.of(
                    Figure.of(
                            "%,d observations, each with %d metrics, until the last one stands in a readout"
                                    .formatted(figures.observations(), METRICS),
                            figures.rate(),
                            "observations/s",
                            "-",
                            "-"),
                    Figure.of("state of one experiment", figures.bytesAnExperiment(), "bytes", "-", "-"),
                    Figure.of("state of one subject in one experiment", figures.bytesAUnit(), "bytes", "-", "-"));
        }
    }
}
