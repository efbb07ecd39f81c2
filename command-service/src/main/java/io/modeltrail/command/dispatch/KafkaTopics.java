package io.modeltrail.command.dispatch;

import io.modeltrail.events.wire.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/// Creates topics that are not there, as `Topics` describes them.
public final class KafkaTopics {

    private KafkaTopics() {}

    /// Throws [KafkaException] where the broker is away.
    public static void create(BrokerProperties broker, Collection<String> names) throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var topics = Topics.all().stream()
                    .filter(topic -> names.contains(topic.name()))
                    .map(topic -> topic(topic, broker.replicationFactor()))
                    .toList();
            for (var created : admin.createTopics(topics).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException failure) {
                    if (!(failure.getCause() instanceof TopicExistsException)) {
                        throw new KafkaException("cannot create topics " + names, failure.getCause());
                    }
                }
            }
        }
    }

    private static NewTopic topic(Topics.Topic topic, short replicas) {
        var settings = new HashMap<>(topic.settings());
        settings.put("min.insync.replicas", Integer.toString(Math.max(1, replicas - 1)));
        return new NewTopic(topic.name(), topic.partitions(), replicas).configs(settings);
    }
}
