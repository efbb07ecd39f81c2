package io.modeltrail.command.observation;

import io.modeltrail.command.log.KafkaProperties;
import io.modeltrail.command.publishing.PublishingFailed;
import io.modeltrail.command.publishing.TopicSetup;
import io.modeltrail.events.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Puts observations and labels on their topics.
public final class ObservationProducer implements AutoCloseable {

    private final KafkaProperties broker;
    private final Producer<String, byte[]> producer;
    private volatile boolean topicsAreThere;

    public ObservationProducer(KafkaProperties broker) {
        this.broker = broker;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "client.id",
                        "command-service-observations",
                        "acks",
                        "all",
                        "linger.ms",
                        2,
                        "compression.type",
                        "lz4",
                        "max.block.ms",
                        5000,
                        "delivery.timeout.ms",
                        15000,
                        "request.timeout.ms",
                        5000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// Throws [KafkaException] when the broker is away for longer than a few seconds.
    Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        createTopics();
        return producer.send(record);
    }

    private void createTopics() {
        if (topicsAreThere) {
            return;
        }
        try {
            new TopicSetup(broker.bootstrapServers(), broker.replicationFactor())
                    .ensure(TopicSetup.named(List.of(Topics.OBSERVATIONS, Topics.LABELS)));
            topicsAreThere = true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating the topics of observations", interrupted);
        } catch (PublishingFailed away) {
            throw new KafkaException("the topics of observations cannot be created", away);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
