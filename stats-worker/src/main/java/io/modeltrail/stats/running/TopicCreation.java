package io.modeltrail.stats.running;

import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.InternalTopics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// Creates the topics that this worker reads and writes, where they are absent; leaves existing ones as they are.
final class TopicCreation {
    private static final Set<String> TOUCHED = Set.of(
            Topics.LIFECYCLE_EVENTS,
            Topics.OBSERVATIONS,
            Topics.LABELS,
            Topics.OBSERVATIONS_REJECTED,
            Topics.HEALTH_WINDOWS,
            Topics.EXPERIMENT_STATISTICS,
            Topics.DRIFT);
    private static final int PATIENCE_SECONDS = 30;

    private TopicCreation() {}

    static void ensure(StreamsSettings settings) throws InterruptedException {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()))) {
            Set<String> existing = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            for (NewTopic topic : topics(settings.replicationFactor())) {
                if (!existing.contains(topic.name())) {
                    create(admin, topic);
                }
            }
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(
                    "cannot create topics at " + settings.bootstrapServers() + ": " + failure, failure);
        }
    }

    private static void create(Admin admin, NewTopic topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    private static List<NewTopic> topics(int replicationFactor) {
        List<NewTopic> topics = new ArrayList<>();
        for (Topics.Topic topic : Topics.all()) {
            if (TOUCHED.contains(topic.name())) {
                topics.add(topic(topic.name(), topic.partitions(), replicationFactor, topic.settings()));
            }
        }
        for (String name : List.of(
                InternalTopics.PARTITION_STATISTICS,
                InternalTopics.PARTITION_EXPERIMENTS,
                InternalTopics.PAIRED_CASES)) {
            topics.add(topic(name, InternalTopics.partitions(), replicationFactor, InternalTopics.SETTINGS));
        }
        topics.add(topic(InternalTopics.PARTITION_DRIFT, 1, replicationFactor, InternalTopics.SETTINGS));
        return topics;
    }

    private static NewTopic topic(String name, int partitions, int replicationFactor, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("min.insync.replicas", Integer.toString(Math.max(1, replicationFactor - 1)));
        return new NewTopic(name, partitions, (short) replicationFactor).configs(all);
    }
}
