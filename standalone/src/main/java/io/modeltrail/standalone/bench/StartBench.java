package io.modeltrail.standalone.bench;

import io.modeltrail.standalone.system.SystemProcess;
import io.modeltrail.standalone.system.TemporarySystem;
import java.util.Arrays;
import java.util.List;

/// Cold start of `up` to Ready: on an empty data directory, and on one that has been used.
final class StartBench implements Benchmark {

    private static final int RUNS = 3;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String measures() {
        return "start of the process to Ready, jar built";
    }

    @Override
    public List<Figure> run() throws Exception {
        var fresh = new double[RUNS];
        var again = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            try (var place = TemporarySystem.create()) {
                fresh[i] = secondsToReady(place);
                again[i] = secondsToReady(place);
            }
        }
        Arrays.sort(fresh);
        Arrays.sort(again);
        return List.of(
                Figure.of("empty data directory, median of " + RUNS, fresh[RUNS / 2], "s", "20 s", "8 s"),
                Figure.of("used data directory, median of " + RUNS, again[RUNS / 2], "s", "20 s", "8 s"));
    }

    private static double secondsToReady(TemporarySystem place) throws Exception {
        long begin = System.nanoTime();
        try (var process = SystemProcess.start("up", place.options())) {
            process.awaitLine("Ready:");
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
