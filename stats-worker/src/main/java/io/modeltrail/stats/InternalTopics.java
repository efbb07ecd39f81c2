package io.modeltrail.stats;

import io.modeltrail.events.wire.Topics;
import java.util.Map;

/// Topics between the stages of this worker. They carry what can be computed again, so they are kept for a day.
public final class InternalTopics {
    public static final String PARTITION_STATISTICS = "stats-worker-partition-statistics";
    public static final String PARTITION_EXPERIMENTS = "stats-worker-partition-experiments";
    /// One partition: whoever closes a pane must have heard every partition of the observations.
    public static final String PARTITION_DRIFT = "stats-worker-partition-drift";

    public static final String PAIRED_CASES = "stats-worker-paired-cases";
    public static final Map<String, String> SETTINGS = Map.of("cleanup.policy", "delete", "retention.ms", "86400000");

    private InternalTopics() {}

    /// As many as the observations have, so that any number of instances can share the merging.
    public static int partitions() {
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(Topics.OBSERVATIONS))
                .mapToInt(Topics.Topic::partitions)
                .findFirst()
                .orElseThrow();
    }
}
