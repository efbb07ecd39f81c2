package io.modeltrail.stats.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.InternalTopics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.running.StatisticsStreams;
import io.modeltrail.stats.running.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Many experiments at once, from the topic of observations to readouts: rate, delay and size of what is kept. Needs a
/// broker of its own; checks that every observation was counted.
public record GrowthBench(String bootstrapServers, Path stateDirectory, int experiments, int metrics) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// What was measured.
    ///
    /// @param rate observations a second until the last one stands in a readout
    /// @param bytesAnExperiment of the partitions' last words, without units
    /// @param bytesAUnit of what is remembered of one subject of one experiment
    public record Figures(double rate, long observations, double bytesAnExperiment, double bytesAUnit) {}

    /// Each experiment gets this many observations, of as many subjects, as a backlog.
    public Figures backlog(int observationsEach) throws Exception {
        try (var source = new SyntheticExperiments(bootstrapServers, experiments, metrics);
                var streams = streams()) {
            streams.start();
            awaitRunning(streams);
            source.begin();
            streams.pause();
            source.produce(observationsEach);
            long expected = (long) observationsEach * experiments;
            long began = System.nanoTime();
            streams.resume();
            try (var readouts = new Readouts(bootstrapServers)) {
                while (readouts.observations() < expected) {
                    requireInTime(began);
                    readouts.poll();
                }
            }
            double rate = expected * 1e9 / (System.nanoTime() - began);
            return new Figures(
                    rate,
                    expected,
                    (double) lastBytes(InternalTopics.PARTITION_EXPERIMENTS) / experiments,
                    (double) lastBytes("bench-growth-observations-experiment-units-changelog") / expected);
        }
    }

    /// From sending an observation to the readout that counts it, milliseconds, sorted; at an even pace.
    ///
    /// @param warmUp observations that come before, at the same pace, and are not measured
    public double[] delays(int warmUp, int count, Duration pace) throws Exception {
        try (var source = new SyntheticExperiments(bootstrapServers, experiments, metrics);
                var streams = streams();
                var readouts = new Readouts(bootstrapServers)) {
            streams.start();
            awaitRunning(streams);
            source.begin();
            int all = warmUp + count;
            var sent = new long[all];
            var delays = new double[all];
            int counted = 0;
            int next = 0;
            long began = System.nanoTime();
            while (counted < all) {
                requireInTime(began);
                while (next < all && System.nanoTime() - began >= next * pace.toNanos()) {
                    sent[next++] = System.nanoTime();
                    source.produceOne();
                }
                readouts.poll();
                long now = System.nanoTime();
                for (long seen = readouts.observations(); counted < Math.min(seen, next); counted++) {
                    delays[counted] = (now - sent[counted]) / 1e6;
                }
            }
            double[] measured = Arrays.copyOfRange(delays, warmUp, all);
            Arrays.sort(measured);
            return measured;
        }
    }

    private StatisticsStreams streams() {
        return new StatisticsStreams(
                StatisticsSettings.defaults(),
                new StreamsSettings(bootstrapServers, 1, "bench-growth", 2, stateDirectory, Optional.empty()),
                Optional.empty(),
                new SimpleMeterRegistry());
    }

    private static void awaitRunning(StatisticsStreams streams) throws InterruptedException {
        long began = System.nanoTime();
        while (!streams.isRunning()) {
            requireInTime(began);
            Thread.sleep(50);
        }
    }

    private static void requireInTime(long began) {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
            throw new IllegalStateException("not every observation stands in a readout after " + PATIENCE);
        }
    }

    /// The bytes of the last value of each key and partition.
    private long lastBytes(String topic) {
        Map<String, Integer> last = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = new ArrayList<>();
            consumer.partitionsFor(topic).forEach(each -> all.add(new TopicPartition(topic, each.partition())));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(each -> last.put(
                                each.partition() + "/" + Arrays.hashCode(each.key()),
                                each.value() == null ? 0 : each.value().length));
            }
        }
        return last.values().stream().mapToLong(Integer::longValue).sum();
    }

    /// The latest readout of each experiment.
    private static final class Readouts implements AutoCloseable {
        private final KafkaConsumer<String, byte[]> consumer;
        private final Map<String, Long> counted = new HashMap<>();
        private long sum;

        Readouts(String bootstrapServers) {
            consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", bootstrapServers),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            var partition = List.of(new TopicPartition(Topics.EXPERIMENT_STATISTICS, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
        }

        void poll() {
            consumer.poll(Duration.ofMillis(5)).forEach(each -> {
                long now = Json.tolerant().readValue(each.value(), Readout.class).counts().stream()
                        .mapToLong(ArmCount::observations)
                        .sum();
                Long before = counted.put(each.key(), now);
                sum += now - (before == null ? 0 : before);
            });
        }

        long observations() {
            return sum;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
