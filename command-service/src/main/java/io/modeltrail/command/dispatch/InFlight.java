package io.modeltrail.command.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Records that are being answered, by partition: what lies before the first of them may be committed.
final class InFlight {

    private final Map<TopicPartition, TreeMap<Long, Boolean>> done = new HashMap<>();

    synchronized void begin(TopicPartition partition, long offset) {
        done.computeIfAbsent(partition, _ -> new TreeMap<>()).put(offset, false);
    }

    synchronized void end(TopicPartition partition, long offset) {
        var offsets = done.get(partition);
        if (offsets != null) {
            offsets.replace(offset, true);
        }
    }

    /// How far each partition is done without a gap since the last call; empty where nothing moved.
    synchronized Map<TopicPartition, OffsetAndMetadata> settled() {
        var settled = new HashMap<TopicPartition, OffsetAndMetadata>();
        done.forEach((partition, offsets) -> {
            long next = -1;
            while (!offsets.isEmpty() && offsets.firstEntry().getValue()) {
                next = offsets.pollFirstEntry().getKey() + 1;
            }
            if (next >= 0) {
                settled.put(partition, new OffsetAndMetadata(next));
            }
        });
        return settled;
    }

    synchronized void forget(Iterable<TopicPartition> partitions) {
        partitions.forEach(done::remove);
    }

    synchronized boolean isEmpty() {
        return done.values().stream().allMatch(TreeMap::isEmpty);
    }
}
