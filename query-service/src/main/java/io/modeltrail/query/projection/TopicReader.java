package io.modeltrail.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads partitions of one topic from offsets that the caller keeps, without a consumer group. Used by one thread.
public final class TopicReader implements AutoCloseable {

    /// A batch of a projection is at most one poll, so that its transaction stays short.
    private static final int RECORDS = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;

    private TopicReader(QueryTopics topics, String topic) {
        this.topic = topic;
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", topics.bootstrapServers());
        settings.put("auto.offset.reset", "none");
        settings.put("enable.auto.commit", false);
        settings.put("max.poll.records", RECORDS);
        settings.put("max.partition.fetch.bytes", 8 * 1024 * 1024);
        settings.put("allow.auto.create.topics", false);
        settings.put("reconnect.backoff.max.ms", 1_000);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// Opens the topic, creating it where the broker has none, at these offsets by partition; others at their
    /// beginning.
    public static TopicReader open(QueryTopics topics, String topic, Map<Integer, Long> offsets) {
        create(topics);
        var reader = new TopicReader(topics, topic);
        try {
            reader.assign(offsets);
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private void assign(Map<Integer, Long> offsets) {
        var partitions = partitions();
        consumer.assign(partitions);
        var beginnings = consumer.beginningOffsets(partitions, PATIENCE);
        var ends = consumer.endOffsets(partitions, PATIENCE);
        for (var partition : partitions) {
            long wanted = offsets.getOrDefault(partition.partition(), 0L);
            long beginning = beginnings.getOrDefault(partition, 0L);
            boolean known = wanted >= beginning && wanted <= ends.getOrDefault(partition, 0L);
            consumer.seek(partition, known ? wanted : beginning);
        }
    }

    /// The broker may have made the topic a moment ago and not know its partitions yet.
    private List<TopicPartition> partitions() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var found = consumer.partitionsFor(topic, PATIENCE);
        while (found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(MOMENT.toNanos());
            found = consumer.partitionsFor(topic, PATIENCE);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("topic %s has no partition yet".formatted(topic));
        }
        return found.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /// The next records. A topic that was made anew is read from its beginning: positions tell what is known already.
    public List<ConsumerRecord<String, byte[]>> poll(Duration atMost) {
        try {
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            consumer.poll(atMost).forEach(records::add);
            return records;
        } catch (OffsetOutOfRangeException renewed) {
            consumer.seekToBeginning(renewed.partitions());
            return List.of();
        }
    }

    /// Records on the broker that were not polled yet, as of the last fetch.
    public long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0L))
                .sum();
    }

    /// The offset after the last record of partition 0.
    public long end() {
        var partition = new TopicPartition(topic, 0);
        return consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    /// The offset of partition 0 that is polled next.
    public long next() {
        return consumer.position(new TopicPartition(topic, 0), PATIENCE);
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private static void create(QueryTopics topics) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                topics.bootstrapServers(),
                "default.api.timeout.ms",
                10_000,
                "request.timeout.ms",
                5_000);
        try (var admin = Admin.create(settings)) {
            var present = admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            for (var topic : topics.mine()) {
                var name = topics.prefix() + topic.name();
                if (!present.contains(name)) {
                    var wanted = new NewTopic(name, topic.partitions(), topics.replicationFactor())
                            .configs(topics.settings(topic));
                    createUnlessPresent(admin, wanted);
                }
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka at " + topics.bootstrapServers() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for topics", e);
        }
    }

    private static void createUnlessPresent(Admin admin, NewTopic topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
