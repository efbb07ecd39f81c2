package io.modeltrail.standalone.recompute;

import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.stats.observation.ExperimentReplay.Input;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The topics themselves, from their beginning up to the offsets of a readout.
public record KafkaRecords(String bootstrapServers, Readout readout) implements RecordSource {
    private static final Duration POLL = Duration.ofMillis(500);
    /// So many polls without progress, and somebody has to look.
    private static final int PATIENCE = 40;

    @Override
    public void read(Consumer<Input> reader) throws IOException {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        // At the end of a partition the next one would wait for a fetch of nothing.
                        "fetch.max.wait.ms",
                        10),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            for (InputRange range : readout.offsets()) {
                read(range, consumer, reader);
            }
        }
    }

    private static void read(InputRange range, KafkaConsumer<byte[], byte[]> consumer, Consumer<Input> reader)
            throws IOException {
        var partition = new TopicPartition(range.topic(), range.partition());
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long first = consumer.position(partition);
        if (first > range.fromOffset()) {
            throw new IOException(
                    ("%s begins at offset %d now, and the readout rests on records from %d on: retention has"
                                    + " taken them; use --bundle with what was saved in time")
                            .formatted(partition, first, range.fromOffset()));
        }
        int idle = 0;
        while (consumer.position(partition) <= range.toOffset()) {
            var records = consumer.poll(POLL);
            idle = records.isEmpty() ? idle + 1 : 0;
            if (idle > PATIENCE) {
                throw new IOException("%s ends at offset %d, and the readout rests on records up to %d"
                        .formatted(partition, consumer.position(partition), range.toOffset()));
            }
            for (var record : records) {
                if (record.offset() <= range.toOffset()) {
                    reader.accept(new Input(
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            record.timestamp(),
                            record.key() == null ? new byte[0] : record.key(),
                            record.value() == null ? new byte[0] : record.value()));
                }
            }
        }
    }
}
