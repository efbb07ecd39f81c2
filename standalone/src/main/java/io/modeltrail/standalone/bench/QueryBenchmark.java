package io.modeltrail.standalone.bench;

import io.modeltrail.query.bench.SearchBench;
import java.util.ArrayList;
import java.util.List;

/// How long it takes to get a version and to find some among many.
final class QueryBenchmark implements Benchmark {

    private static final int MODELS = 20_000;
    private static final int TIMES = 1_000;

    @Override
    public String name() {
        return "query";
    }

    @Override
    public String measures() {
        return "a version read and filters asked among %,d versions, question to JSON".formatted(5 * MODELS);
    }

    @Override
    public List<Figure> run() throws Exception {
        try (var servers = BenchServers.start();
                var database = servers.queryDatabase()) {
            var found = new SearchBench(database, servers.queryTopics(), MODELS).run(TIMES);
            var plain = found.getFirst();
            List<Figure> figures = new ArrayList<>();
            found.stream().skip(1).forEach(one -> {
                figures.add(Figure.against(
                        one.what() + ", p50", one.median(), "ms", plain.what() + ", p50", plain.median(), "-", "-"));
                figures.add(Figure.against(
                        one.what() + ", p99", one.p99(), "ms", plain.what() + ", p99", plain.p99(), "5", "2"));
            });
            return figures;
        }
    }
}
