package io.modeltrail.stats.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.running.StatisticsStreams;
import io.modeltrail.stats.running.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Observations a second from topic to statistics, all partitions, counted exactly once, against plain consumers that
/// only
/// parse the same records. Needs a broker of its own, without observations; warms up first, then measures a backlog.
///
/// @param inputs metrics of each observation, which are watched for drift too
public record ObserveBench(
        String bootstrapServers,
        Path stateDirectory,
        int threads,
        long warmUp,
        long observations,
        int inputs,
        Optional<DriftPolicy> drift) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int BASELINE_RUNS = 3;

    /// Four partitions on two threads: about half a minute.
    public static ObserveBench on(String bootstrapServers, Path stateDirectory) {
        return new ObserveBench(
                bootstrapServers, stateDirectory, 2, 300_000, 1_000_000, 0, Optional.of(DriftPolicy.standard()));
    }

    public ObserveBench withoutDrift() {
        return new ObserveBench(
                bootstrapServers, stateDirectory, threads, warmUp, observations, inputs, Optional.empty());
    }

    public ObserveBench withInputs(int metrics) {
        return new ObserveBench(bootstrapServers, stateDirectory, threads, warmUp, observations, metrics, drift);
    }

    public ObserveFigures run() throws InterruptedException {
        var streams = new StatisticsStreams(
                StatisticsSettings.defaults(),
                new StreamsSettings(bootstrapServers, 1, "bench-observe", threads, stateDirectory, Optional.empty()),
                drift,
                new SimpleMeterRegistry());
        try (streams) {
            streams.start();
            awaitRunning(streams);
            var source = new SyntheticObservations(bootstrapServers, inputs);
            source.produce(warmUp);
            double rate;
            try (var counted = new CountedObservations(bootstrapServers)) {
                counted.await(source.produced(), PATIENCE);
                streams.pause();
                source.produce(observations);
                long began = System.nanoTime();
                streams.resume();
                counted.await(source.produced(), PATIENCE);
                rate = observations * 1e9 / (System.nanoTime() - began);
            }
            streams.pause();
            return new ObserveFigures(
                    rate,
                    baseline(1, source.produced()),
                    baseline(threads, source.produced()),
                    source.produced(),
                    threads);
        }
    }

    /// The best of several, so that the baseline is not flattered by a cold start.
    private double baseline(int consumers, long expected) throws InterruptedException {
        var plain = new PlainConsumers(bootstrapServers);
        double best = 0;
        for (int i = 0; i < BASELINE_RUNS; i++) {
            best = Math.max(best, plain.rate(consumers, expected));
        }
        return best;
    }

    private static void awaitRunning(StatisticsStreams streams) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!streams.isRunning()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the worker does not run: " + streams.describe());
            }
            Thread.sleep(50);
        }
    }
}
