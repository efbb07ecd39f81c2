package io.modeltrail.command.observation;

import io.modeltrail.command.log.KafkaProperties;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Puts observations and labels on their topics, which are created along with those of the commands.
public final class ObservationProducer implements AutoCloseable {

    private final Producer<String, byte[]> producer;

    public ObservationProducer(KafkaProperties broker) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "client.id",
                        "command-service-observations",
                        "acks",
                        "all",
                        // Batches behind a first one that a new partition refused would wait for it for ever.
                        "max.in.flight.requests.per.connection",
                        1,
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
        return producer.send(record);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
