package io.modeltrail.stats.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Simulates the promises of every sequential method, interval and power calculation and writes what came out as a
/// page: `SimulationReport [file] [runs] [seed]`. Exit code 1 where a promise is broken beyond chance.
public record SimulationReport(long seed, int runs) {
    public static final String DEFAULT_FILE = "docs/simulation.md";
    public static final int DEFAULT_RUNS = 10_000;
    public static final long DEFAULT_SEED = 20261122;

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : DEFAULT_FILE);
        var report = new SimulationReport(
                arguments.length > 2 ? Long.parseLong(arguments[2]) : DEFAULT_SEED,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_RUNS);
        System.exit(report.writeTo(file) ? 0 : 1);
    }

    /// Whether every promise was kept.
    public boolean writeTo(Path file) throws IOException {
        List<Simulated> alarms = falseAlarms();
        List<Simulated> coverage = coverage();
        List<Simulated> power = power();
        Files.writeString(file, page(alarms, coverage, power));
        return Stream.of(alarms, coverage, power).flatMap(List::stream).allMatch(Simulated::holds);
    }

    public List<Simulated> falseAlarms() {
        var from = new Runs(seed, runs);
        return Stream.of(FalseAlarms.all(from), ReadoutRuns.falseAlarms(from), DriftRuns.falseAlarms(from))
                .flatMap(List::stream)
                .toList();
    }

    public List<Simulated> coverage() {
        var from = new Runs(seed, runs);
        return Stream.of(
                        Coverage.all(from),
                        MetricCoverage.all(from),
                        ValidationCoverage.all(from),
                        ReadoutRuns.coverage(from))
                .flatMap(List::stream)
                .toList();
    }

    public List<Simulated> power() {
        var from = new Runs(seed, runs);
        return Stream.of(PlannedPower.all(from), DriftRuns.power(from))
                .flatMap(List::stream)
                .toList();
    }

    private String page(List<Simulated> alarms, List<Simulated> coverage, List<Simulated> power) {
        return """
                # Simulated error rates, coverage and power

                Written by `./modeltrail bench simulate %s %d %d` (file, runs, seed); the same seed gives the same page.
                A promise counts as broken when the simulated rate misses it by more than its stated slack and four
                Monte-Carlo standard errors (s.e.). "≤" and "≥" promise a bound; "=" an exact rate; "±" an approximation
                and its slack; a rate in brackets is what a method without such a promise is often taken for.

                ## False alarms

                Nothing is wrong, and one looks after every observation (drift: after every pane, its windows when they are
                full); the share of runs in which an alarm is ever raised. A fixed-horizon test shows why: an ordinary test
                looked at again and again.

                %s
                ## Coverage of 95 %% intervals

                %s
                ## Power as planned or promised

                %s""".formatted(DEFAULT_FILE, runs, seed, table(alarms), table(coverage), table(power));
    }

    private static String table(List<Simulated> rates) {
        return rates.stream()
                .map(rate -> "| %s | %s | %s | %.4f | %.4f | %d | %s |\n"
                        .formatted(
                                rate.method(),
                                rate.setting(),
                                rate.promise().words(),
                                rate.rate(),
                                rate.standardError(),
                                rate.runs(),
                                rate.promise().kind() == Promise.Kind.NONE
                                        ? "for contrast"
                                        : rate.holds() ? "kept" : "**broken**"))
                .collect(Collectors.joining(
                        "",
                        "| method | setting | promised | simulated | s.e. | runs | |\n|---|---|---|---|---|---|---|\n",
                        ""));
    }
}
