package io.modeltrail.command.observation;

import static java.lang.System.Logger.Level.WARNING;

import io.modeltrail.command.dispatch.BrokerProperties;
import io.modeltrail.command.dispatch.KafkaTopics;
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

    private static final System.Logger LOGGER = System.getLogger(ObservationProducer.class.getName());

    private final BrokerProperties broker;
    private final Producer<String, byte[]> producer;
    private volatile boolean topicsAreThere;

    public ObservationProducer(BrokerProperties broker) {
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
            KafkaTopics.create(broker, List.of(Topics.OBSERVATIONS, Topics.LABELS));
            topicsAreThere = true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating the topics of observations", interrupted);
        } catch (KafkaException away) {
            LOGGER.log(WARNING, "cannot create the topics of observations", away);
            throw away;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
