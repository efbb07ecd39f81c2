package io.modeltrail.stats.bench;

import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Watches the topic `health-windows` until it has counted every observation.
final class CountedObservations implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Long> counted = new HashMap<>();

    CountedObservations(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var windows = List.of(new TopicPartition(Topics.HEALTH_WINDOWS, 0));
        consumer.assign(windows);
        consumer.seekToBeginning(windows);
    }

    /// Returns when exactly so many are counted; fails when more are, or when it takes longer than the patience.
    void await(long expected, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (total() < expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "only " + total() + " of " + expected + " observations were counted within " + patience);
            }
            for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofMillis(10))) {
                counted.put(
                        one.key(),
                        Json.tolerant()
                                .readValue(one.value(), HealthWindow.class)
                                .observations());
            }
        }
        if (total() != expected) {
            throw new IllegalStateException(total() + " observations were counted instead of " + expected);
        }
    }

    private long total() {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
