package io.modeltrail.standalone.bench;

import io.modeltrail.stats.bench.ObserveBench;
import io.modeltrail.stats.bench.ObserveFigures;
import java.util.List;
import java.util.function.UnaryOperator;

/// Observations a second from topic to statistics, counted exactly once.
final class ObserveBenchmark implements Benchmark {
    private static final int INPUTS = 5;

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
        var figures = run(UnaryOperator.identity());
        var withInputs = run(bench -> bench.withInputs(INPUTS));
        var withoutDrift = run(bench -> bench.withInputs(INPUTS).withoutDrift());
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
                        "-"),
                Figure.against(
                        "with %d inputs each, all watched for drift".formatted(INPUTS),
                        withInputs.rate(),
                        "observations/s",
                        "the same without watching drift",
                        withoutDrift.rate(),
                        "-",
                        "-"));
    }

    private static ObserveFigures run(UnaryOperator<ObserveBench> setting) throws Exception {
        try (var servers = BenchServers.start()) {
            var bench =
                    ObserveBench.on(servers.bootstrapServers(), servers.folder().resolve("streams"));
            return setting.apply(bench).run();
        }
    }
}
