package io.modeltrail.events.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Every topic, with how many partitions it has and how long its records are kept.
public final class Topics {

    public static final String LIFECYCLE_EVENTS = "lifecycle-events";
    public static final String LIFECYCLE_COMMANDS = "lifecycle-commands";
    public static final String LIFECYCLE_REPLIES = "lifecycle-replies";
    public static final String LIFECYCLE_CHECKPOINTS = "lifecycle-checkpoints";
    public static final String OBSERVATIONS = "observations";
    public static final String OBSERVATIONS_REJECTED = "observations-rejected";
    public static final String LABELS = "labels";
    public static final String HEALTH_WINDOWS = "health-windows";
    public static final String EXPERIMENT_STATISTICS = "experiment-statistics";
    public static final String DRIFT = "drift";

    /// Headers of a record on [#LIFECYCLE_EVENTS].
    public static final String POSITION_HEADER = "position";

    public static final String LEAF_HASH_HEADER = "leafhash";
    public static final String TYPE_HEADER = "ce_type";

    private static final int DATA_PARTITIONS = 4;

    private Topics() {}

    /// Lifecycle events have one partition: the topic's order is the log's. Observations and labels are joined, so
    /// they have as many partitions as each other.
    public static List<Topic> all() {
        return List.of(
                new Topic(LIFECYCLE_EVENTS, 1, Topic.FOR_EVER),
                new Topic(LIFECYCLE_CHECKPOINTS, 1, Topic.FOR_EVER),
                new Topic(LIFECYCLE_COMMANDS, 1, Duration.ofDays(7)),
                new Topic(LIFECYCLE_REPLIES, 1, Duration.ofDays(7)),
                new Topic(OBSERVATIONS, DATA_PARTITIONS, Duration.ofDays(7)),
                new Topic(LABELS, DATA_PARTITIONS, Duration.ofDays(30)),
                new Topic(OBSERVATIONS_REJECTED, 1, Duration.ofDays(30)),
                new Topic(HEALTH_WINDOWS, 1, Duration.ofDays(30)),
                new Topic(EXPERIMENT_STATISTICS, 1, Duration.ofDays(30)),
                new Topic(DRIFT, 1, Duration.ofDays(30)));
    }

    /// A topic and its settings. A negative retention keeps records for ever.
    public record Topic(String name, int partitions, Duration retention) {

        static final Duration FOR_EVER = Duration.ofMillis(-1);

        /// Broker-side settings; nothing is ever compacted, because compaction drops history.
        public Map<String, String> settings() {
            return Map.of(
                    "cleanup.policy",
                    "delete",
                    "retention.ms",
                    Long.toString(retention.toMillis()),
                    "retention.bytes",
                    "-1");
        }
    }
}
