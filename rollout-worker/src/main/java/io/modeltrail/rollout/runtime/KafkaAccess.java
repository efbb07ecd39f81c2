package io.modeltrail.rollout.runtime;

import io.modeltrail.events.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// How the worker reaches Kafka. `instanceId` makes a restarted instance take its own place in the group at once,
/// without
/// waiting for the session of its predecessor to run out; it must differ between instances.
public record KafkaAccess(
        String bootstrapServers, short replicationFactor, Optional<String> instanceId, WorkerTopics topics) {

    private static final Duration SESSION = Duration.ofSeconds(6);

    /// Creates the topics of the contract that the worker touches and that nobody has created yet.
    void createMissingTopics() throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var known = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            for (var topic : Topics.all()) {
                var name = topics.prefix() + topic.name();
                if (topics.isOurs(topic) && !known.contains(name)) {
                    create(admin, topic, name);
                }
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The topics cannot be created at " + bootstrapServers, e);
        }
    }

    private void create(Admin admin, Topics.Topic topic, String name)
            throws InterruptedException, ExecutionException, TimeoutException {
        var settings = new HashMap<>(topic.settings());
        settings.put("min.insync.replicas", Integer.toString(Math.max(1, replicationFactor - 1)));
        try {
            var wanted = new NewTopic(name, topic.partitions(), replicationFactor).configs(settings);
            admin.createTopics(List.of(wanted)).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /// Reads what it is told to; commits nothing, because the fold begins anew with each start.
    KafkaConsumer<String, byte[]> reader() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "fetch.min.bytes",
                        1,
                        "isolation.level",
                        "read_uncommitted",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "client.id",
                        topics.prefix() + "rollout-worker-reader"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /// Takes part in the group only to learn who leads.
    KafkaConsumer<byte[], byte[]> groupMember() {
        var settings = new HashMap<String, Object>(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                topics.group(),
                "session.timeout.ms",
                (int) SESSION.toMillis(),
                "heartbeat.interval.ms",
                1000,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "latest",
                "client.id",
                topics.prefix() + "rollout-worker-leadership"));
        instanceId.ifPresent(id -> settings.put("group.instance.id", id));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    KafkaProducer<String, byte[]> commandProducer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        // Batches behind a first one that a new partition refused would wait for it for ever.
                        "max.in.flight.requests.per.connection",
                        1,
                        "linger.ms",
                        0,
                        "max.block.ms",
                        1000,
                        "client.id",
                        topics.prefix() + "rollout-worker-commands"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    List<TopicPartition> partitionsOf(KafkaConsumer<?, ?> consumer, String topic) {
        var partitions = new ArrayList<TopicPartition>();
        for (var info : consumer.partitionsFor(topic)) {
            partitions.add(new TopicPartition(topic, info.partition()));
        }
        return partitions;
    }
}
