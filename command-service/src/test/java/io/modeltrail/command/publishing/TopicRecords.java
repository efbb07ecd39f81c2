package io.modeltrail.command.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.servers.testing.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/// All that is on a topic with one partition.
final class TopicRecords {

    private TopicRecords() {}

    /// One record, headers included.
    @SuppressWarnings("ArrayRecordComponent") // Compared field by field.
    record Read(long offset, long timestamp, String key, Map<String, String> headers, byte[] value) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    static List<Read> of(String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            if (!exists(topic)) {
                return List.of();
            }
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var read = new ArrayList<Read>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).records(partition).forEach(record -> read.add(read(record)));
            }
            return read;
        }
    }

    private static Read read(ConsumerRecord<byte[], byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Read(record.offset(), record.timestamp(), new String(record.key(), UTF_8), headers, record.value());
    }

    static boolean exists(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            return admin.listTopics().names().get(20, TimeUnit.SECONDS).contains(topic);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            admin.deleteTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !exists(topic));
    }
}
