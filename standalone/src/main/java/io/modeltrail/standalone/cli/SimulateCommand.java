package io.modeltrail.standalone.cli;

import io.modeltrail.stats.simulation.SimulationReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes the page on error rates, coverage and power.
@Command(
        name = "simulate",
        description = "Simulate what the statistics promise; exit 1 where a promise is broken beyond chance.")
final class SimulateCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The page to write; default ${DEFAULT-VALUE}.")
    private Path file = Path.of(SimulationReport.DEFAULT_FILE);

    @Parameters(index = "1", arity = "0..1", paramLabel = "RUNS", description = "Default ${DEFAULT-VALUE}.")
    private int runs = SimulationReport.DEFAULT_RUNS;

    @Parameters(index = "2", arity = "0..1", paramLabel = "SEED", description = "Default ${DEFAULT-VALUE}.")
    private long seed = SimulationReport.DEFAULT_SEED;

    @Override
    public Integer call() throws Exception {
        if (runs < 1) {
            System.err.println("modeltrail: RUNS must be at least 1, not " + runs);
            return ExitCode.USAGE;
        }
        var kept = new SimulationReport(seed, runs).writeTo(file);
        System.out.println(kept ? "Every promise was kept: " + file : "A promise was broken; see " + file);
        return kept ? ExitCode.DONE : ExitCode.NO;
    }
}
