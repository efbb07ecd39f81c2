package io.modeltrail.command.publishing;

import io.modeltrail.events.wire.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Where the log is published.
///
/// @param events and `checkpoints` are topic names
public record PublishingSettings(String bootstrapServers, short replicationFactor, String events, String checkpoints) {

    public static PublishingSettings standard(String bootstrapServers, short replicationFactor) {
        return new PublishingSettings(
                bootstrapServers, replicationFactor, Topics.LIFECYCLE_EVENTS, Topics.LIFECYCLE_CHECKPOINTS);
    }

    TopicSetup topicSetup() {
        return new TopicSetup(bootstrapServers, replicationFactor);
    }

    List<Topics.Topic> topics() {
        return TopicSetup.named(List.of(Topics.LIFECYCLE_EVENTS, Topics.LIFECYCLE_CHECKPOINTS)).stream()
                .map(topic -> new Topics.Topic(
                        topic.name().equals(Topics.LIFECYCLE_EVENTS) ? events : checkpoints,
                        topic.partitions(),
                        topic.retention()))
                .toList();
    }

    /// Idempotent: retries leave neither a gap nor a duplicate nor another order.
    KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        // Batches behind a first one that a new partition refused would wait for it for ever.
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1,
                        ProducerConfig.LINGER_MS_CONFIG,
                        1,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        20_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
