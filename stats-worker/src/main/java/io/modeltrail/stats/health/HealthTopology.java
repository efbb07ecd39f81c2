package io.modeltrail.stats.health;

import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.InternalTopics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.observation.PartitionStatistics;
import io.modeltrail.stats.observation.VersionKey;
import io.modeltrail.stats.store.ObjectStore;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/// Statistics of each partition → `health-windows`.
///
/// Reads uncommitted and runs at least once: its input is cumulative, so a repetition changes nothing, and what a crash
/// takes back is said again within one beat. That spares the reaction two commits.
public final class HealthTopology {
    private static final String MERGE = "merge-partitions";

    private HealthTopology() {}

    /// Adds this stage to a topology.
    public static Topology addTo(Topology topology, StatisticsSettings settings, HealthMetrics metrics) {
        return topology.addSource(
                        "partition-statistics",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        InternalTopics.PARTITION_STATISTICS)
                .addProcessor(MERGE, new Merge(settings, metrics), "partition-statistics")
                .addSink(
                        "to-health-windows",
                        Topics.HEALTH_WINDOWS,
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        MERGE);
    }

    private record Merge(StatisticsSettings settings, HealthMetrics metrics)
            implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new HealthProcessor(settings, metrics);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(ObjectStore.named(
                    HealthProcessor.STORE, new HealthCodec(settings.window().toSeconds())));
        }
    }

    private record HealthCodec(long windowPanes) implements ObjectStore.Codec<VersionHealth> {
        @Override
        public byte[] encode(VersionHealth health) {
            var to = new BinaryWriter(4096);
            VersionKey key = health.key();
            to.text(key.rolloutId()).text(key.model()).text(key.version());
            health.parts().values().forEach(part -> to.block(part.state()));
            return to.toBytes();
        }

        @Override
        public VersionHealth decode(byte[] bytes) {
            var from = new BinaryReader(bytes);
            var health = new VersionHealth(new VersionKey(from.text(), from.text(), from.text()), windowPanes);
            while (!from.atEnd()) {
                health.hear(PartitionStatistics.read(from.block()), Long.MIN_VALUE);
            }
            return health;
        }
    }
}
