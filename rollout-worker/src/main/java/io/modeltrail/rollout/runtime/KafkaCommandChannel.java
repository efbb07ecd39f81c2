package io.modeltrail.rollout.runtime;

import io.modeltrail.events.wire.CommandMessage;
import io.modeltrail.events.wire.Json;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commands on topic `lifecycle-commands`, keyed by stream.
final class KafkaCommandChannel implements CommandChannel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaCommandChannel.class);

    private final KafkaAccess kafka;
    private final AtomicReference<@Nullable KafkaProducer<String, byte[]>> producer = new AtomicReference<>();

    KafkaCommandChannel(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /// Connects before the first command is in a hurry.
    void open() {
        var opened = kafka.commandProducer();
        producer.set(opened);
        opened.partitionsFor(kafka.topics().commands());
    }

    @Override
    public void send(String stream, CommandMessage message) {
        var open = producer.get();
        if (open == null) {
            return;
        }
        var bytes = Json.tolerant().writeValueAsBytes(message);
        try {
            var _ = open.send(new ProducerRecord<>(kafka.topics().commands(), stream, bytes), (_, failure) -> {
                if (failure != null) {
                    lost(message, failure);
                }
            });
        } catch (KafkaException e) {
            lost(message, e);
        }
    }

    /// It is sent again when its time has come.
    private static void lost(CommandMessage message, Exception failure) {
        LOG.atWarn()
                .addKeyValue("command", message.commandId())
                .setCause(failure)
                .log("A command was not sent");
    }

    @Override
    public void close() {
        var open = producer.getAndSet(null);
        if (open != null) {
            open.close(Duration.ofSeconds(2));
        }
    }
}
