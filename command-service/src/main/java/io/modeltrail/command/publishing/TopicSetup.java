package io.modeltrail.command.publishing;

import io.modeltrail.events.wire.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Creates topics where they are absent and tells which incarnation of a topic is there.
///
/// @param replicationFactor copies of each partition; all but one of them must be in sync for a write
public record TopicSetup(String bootstrapServers, short replicationFactor) {

    private static final int SECONDS = 20;
    private static final long PAUSE_NANOS = 20_000_000;

    /// The settings of this release's topics of these names.
    public static List<Topics.Topic> named(Collection<String> names) {
        return Topics.all().stream()
                .filter(topic -> names.contains(topic.name()))
                .toList();
    }

    /// Leaves topics alone that exist; returns the id of each.
    public Map<String, Uuid> ensure(Collection<Topics.Topic> topics) throws InterruptedException {
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                SECONDS * 500,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                SECONDS * 1000))) {
            var existing = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            var absent = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            create(admin, absent);
            return ids(admin, topics);
        } catch (ExecutionException | TimeoutException failed) {
            throw new PublishingFailed("cannot create topics at " + bootstrapServers, failed);
        }
    }

    private void create(Admin admin, List<Topics.Topic> absent)
            throws ExecutionException, InterruptedException, TimeoutException {
        var inSync = Integer.toString(Math.max(1, replicationFactor - 1));
        var created = new ArrayList<NewTopic>();
        for (var topic : absent) {
            var settings = new HashMap<>(topic.settings());
            settings.put("min.insync.replicas", inSync);
            created.add(new NewTopic(topic.name(), topic.partitions(), replicationFactor).configs(settings));
        }
        for (var one : admin.createTopics(created).values().values()) {
            try {
                one.get(SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }

    /// A topic is known to every broker a moment after it was created, so its absence is asked about again for a while.
    private static Map<String, Uuid> ids(Admin admin, Collection<Topics.Topic> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        var names = topics.stream().map(Topics.Topic::name).toList();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try {
                var described = admin.describeTopics(names).allTopicNames().get(SECONDS, TimeUnit.SECONDS);
                var ids = new HashMap<String, Uuid>();
                described.forEach((name, topic) -> ids.put(name, topic.topicId()));
                return ids;
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw failed;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
