package io.modeltrail.standalone.cli;

import io.modeltrail.events.wire.Json;
import io.modeltrail.standalone.bench.Benchmark;
import io.modeltrail.standalone.bench.Benchmarks;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs the benchmarks, each with its baseline in the same run.
@Command(
        name = "bench",
        description = "Measure; each figure with its baseline in the same run.",
        subcommands = SimulateCommand.class)
final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which; all when none is named.")
    private List<String> names = List.of();

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var known = Benchmarks.all().stream().map(Benchmark::name).toList();
        var unknown = names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("modeltrail: no benchmark " + String.join(", ", unknown) + "; there are "
                    + String.join(", ", known));
            return ExitCode.USAGE;
        }
        Quiet.logs();
        var progress = json ? System.err : System.out;
        progress.println(Benchmarks.machine());
        var results = Benchmarks.run(names, progress);
        if (json) {
            System.out.println(
                    Json.tolerant().writeValueAsString(Map.of("machine", Benchmarks.machine(), "results", results)));
        }
        return ExitCode.DONE;
    }
}
