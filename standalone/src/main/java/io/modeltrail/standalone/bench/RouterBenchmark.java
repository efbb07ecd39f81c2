package io.modeltrail.standalone.bench;

import io.modeltrail.rollout.bench.RouterBench;
import java.time.Duration;
import java.util.List;

/// What the embedded router costs each request.
final class RouterBenchmark implements Benchmark {

    @Override
    public String name() {
        return "router";
    }

    @Override
    public String measures() {
        return "requests a second through the embedded router, and the time it adds";
    }

    @Override
    public List<Figure> run() throws Exception {
        var result = RouterBench.run(16, Duration.ofSeconds(2));
        return List.of(
                Figure.against(
                        "16 callers",
                        result.routed().perSecond(),
                        "requests/s",
                        "direct calls of the same back end",
                        result.direct().perSecond(),
                        "-",
                        "-"),
                Figure.of("added p50", result.addedP50Micros() / 1000, "ms", "-", "-"),
                Figure.of("added p99", result.addedP99Micros() / 1000, "ms", "-", "-"));
    }
}
