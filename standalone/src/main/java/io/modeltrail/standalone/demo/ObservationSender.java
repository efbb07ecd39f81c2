package io.modeltrail.standalone.demo;

import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.wire.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Publishes observations and labels as a model server would: keyed by subject, acknowledged by all replicas.
public final class ObservationSender implements AutoCloseable {

    /// What is still unsent then, as when the broker is gone, is given up.
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final Producer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public ObservationSender(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        // Batches behind a first one that a new partition refused would wait for it for ever.
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "model-servers"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void send(Observation observation) {
        send(Topics.OBSERVATIONS, observation.subject(), ObservationJson.write(observation));
    }

    public void send(Label label) {
        send(Topics.LABELS, label.subject(), ObservationJson.write(label));
    }

    private void send(String topic, String key, byte[] value) {
        var _ = producer.send(new ProducerRecord<>(topic, key, value), (_, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }

    /// Waits until everything sent so far is acknowledged; throws when anything was not.
    public void flush() {
        producer.flush();
        var problem = failure.get();
        if (problem != null) {
            throw new IllegalStateException("an observation was not acknowledged", problem);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
