package io.modeltrail.command.publishing;

import io.modeltrail.command.publishing.PublishedLog.Placed;
import io.modeltrail.events.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Asks a topic itself what is on it: the only witness that a crash cannot confuse.
final class TopicEnd implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;

    TopicEnd(String bootstrapServers, String topic) {
        this.partition = new TopicPartition(topic, 0);
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis(),
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis() / 2,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
    }

    /// The last record; empty for a topic without records.
    Optional<ConsumerRecord<byte[], byte[]>> last() {
        long end = end();
        return end == begin() ? Optional.empty() : Optional.of(at(end - 1));
    }

    /// The first record; empty for a topic without records.
    Optional<ConsumerRecord<byte[], byte[]>> first() {
        long begin = begin();
        return end() == begin ? Optional.empty() : Optional.of(at(begin));
    }

    /// Positions and offsets of all records from this offset on.
    List<Placed> from(long offset) {
        long end = end();
        var placed = new ArrayList<Placed>();
        consumer.seek(partition, Math.max(offset, begin()));
        while (consumer.position(partition) < end) {
            for (var record : some()) {
                placed.add(new Placed(position(record), record.offset()));
            }
        }
        return placed;
    }

    /// The position that a record of the events topic says it has.
    static long position(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(Topics.POSITION_HEADER);
        if (header == null || header.value() == null) {
            throw new PublishingFailed(
                    "the record at offset %d of %s has no header '%s'; only the publisher may write there"
                            .formatted(record.offset(), record.topic(), Topics.POSITION_HEADER));
        }
        return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }

    private ConsumerRecord<byte[], byte[]> at(long offset) {
        consumer.seek(partition, offset);
        return some().getFirst();
    }

    private List<ConsumerRecord<byte[], byte[]>> some() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var records = consumer.poll(Duration.ofMillis(200)).records(partition);
            if (!records.isEmpty()) {
                return records;
            }
        }
        throw new PublishingFailed("%s does not hand out its records".formatted(partition));
    }

    private long begin() {
        return consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    private long end() {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
