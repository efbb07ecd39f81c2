package io.modeltrail.standalone.bench;

import io.modeltrail.stats.bench.GrowthBench;
import java.time.Duration;
import java.util.List;

/// How long an observation takes to the readout that counts it.
final class ReadoutBenchmark implements Benchmark {
    /// Half a minute: by then the delays no longer fall.
    private static final int WARM_UP = 600;
    private static final int OBSERVATIONS = 1000;
    private static final Duration PACE = Duration.ofMillis(50);

    @Override
    public String name() {
        return "readout";
    }

    @Override
    public String measures() {
        return "milliseconds from an observation to the readout that counts it, one experiment with ten metrics";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (var servers = BenchServers.start()) {
            double[] delays = new GrowthBench(
                            servers.bootstrapServers(), servers.folder().resolve("streams"), 1, 10)
                    .delays(WARM_UP, OBSERVATIONS, PACE);
            return List.of(
                    Figure.of("p50", delays[delays.length / 2], "ms", "-", "-"),
                    Figure.of("p99", delays[delays.length * 99 / 100], "ms", "-", "-"));
        }
    }
}
