package io.modeltrail.standalone.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// All benchmarks by name, and how they are run and reported.
public final class Benchmarks {

    private Benchmarks() {}

    public static List<Benchmark> all() {
        return List.of(
                new AppendBenchmark(),
                new HttpBenchmark(),
                new LifecycleBenchmark(),
                new SequenceBenchmark(),
                new ObserveBenchmark(),
                new ReadoutBenchmark(),
                new GrowthBenchmark(),
                new ReactBench(),
                new RebuildBenchmark(),
                new QueryBenchmark(),
                new VerifyBench(),
                new ComplianceBench(),
                new RouterBenchmark(),
                new AssignmentBench(),
                new StartBench(),
                new MemoryBench());
    }

    /// Runs the ones named, or all, and tells each result as it comes.
    public static List<Result> run(List<String> names, PrintStream progress) throws Exception {
        var results = new ArrayList<Result>();
        for (var benchmark : all()) {
            if (names.isEmpty() || names.contains(benchmark.name())) {
                progress.printf("%s: %s …%n", benchmark.name(), benchmark.measures());
                var figures = benchmark.run();
                results.add(new Result(benchmark.name(), benchmark.measures(), figures));
                figures.forEach(figure -> progress.println("  " + line(figure)));
            }
        }
        return results;
    }

    private static String line(Figure figure) {
        var base = String.format(Locale.ROOT, "%s: %,.2f %s", figure.what(), figure.value(), figure.unit());
        var against = figure.ratio() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %s: %,.2f %s; ratio %.3f",
                        figure.baselineWhat(),
                        figure.baseline(),
                        figure.unit(),
                        figure.ratio());
        return "%s%s (first %s, goal %s)".formatted(base, against, figure.first(), figure.goal());
    }

    /// The machine and the versions, which belong to every figure.
    public static String machine() {
        return "%d processors, %s %s, Java %s, PostgreSQL 18.6, Kafka 4.2.1"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    /// What one benchmark found.
    public record Result(String name, String measures, List<Figure> figures) {}
}
