package io.modeltrail.stats.bench;

import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The baseline: consumers that read every observation from the beginning and parse it, nothing else.
final class PlainConsumers {
    private final String bootstrapServers;

    PlainConsumers(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /// Records a second; fails when fewer are read than expected.
    double rate(int consumers, long expected) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(consumers)) {
            long began = System.nanoTime();
            List<Callable<Long>> shares = new ArrayList<>();
            for (int i = 0; i < consumers; i++) {
                int share = i;
                shares.add(() -> read(consumers, share));
            }
            long read = 0;
            for (Future<Long> share : threads.invokeAll(shares)) {
                read += share.get();
            }
            if (read != expected) {
                throw new IllegalStateException("the baseline read " + read + " records instead of " + expected);
            }
            return read * 1e9 / (System.nanoTime() - began);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the baseline cannot read the observations", failure);
        }
    }

    private long read(int consumers, int share) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2000);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.OBSERVATIONS).stream()
                    .filter(each -> each.partition() % consumers == share)
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long read = 0;
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(100))) {
                    read += ObservationJson.readObservation(one.value()).latencyMs() >= 0 ? 1 : 0;
                }
            }
            return read;
        }
    }
}
