package io.modeltrail.query.projection;

import io.modeltrail.events.wire.Topics;
import java.util.List;
import java.util.Map;

/// The topics that this service reads and the broker they lie on. Names begin with a prefix where several systems share
/// a broker, and with nothing as a rule.
public record QueryTopics(String bootstrapServers, String prefix, short replicationFactor) {

    public String lifecycleEvents() {
        return prefix + Topics.LIFECYCLE_EVENTS;
    }

    public String checkpoints() {
        return prefix + Topics.LIFECYCLE_CHECKPOINTS;
    }

    public String healthWindows() {
        return prefix + Topics.HEALTH_WINDOWS;
    }

    public String experimentStatistics() {
        return prefix + Topics.EXPERIMENT_STATISTICS;
    }

    List<Topics.Topic> mine() {
        var names = List.of(
                Topics.LIFECYCLE_EVENTS,
                Topics.LIFECYCLE_CHECKPOINTS,
                Topics.HEALTH_WINDOWS,
                Topics.EXPERIMENT_STATISTICS);
        return Topics.all().stream()
                .filter(topic -> names.contains(topic.name()))
                .toList();
    }

    Map<String, String> settings(Topics.Topic topic) {
        var settings = new java.util.HashMap<>(topic.settings());
        settings.put("min.insync.replicas", Integer.toString(Math.max(1, replicationFactor - 1)));
        return settings;
    }
}
