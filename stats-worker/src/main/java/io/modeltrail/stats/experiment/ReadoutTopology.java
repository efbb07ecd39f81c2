package io.modeltrail.stats.experiment;

import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.InternalTopics;
import io.modeltrail.stats.store.ObjectStore;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/// Experiments of each partition → `experiment-statistics`. The latest word of a partition replaces the earlier one, so
/// repetition is harmless.
public final class ReadoutTopology {
    private static final String MERGE = "merge-experiments";

    private ReadoutTopology() {}

    /// Adds this stage to a topology.
    ///
    /// @param partitions of the observations
    public static Topology addTo(Topology topology, Experiments experiments, int partitions) {
        return topology.addSource(
                        "partition-experiments",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        InternalTopics.PARTITION_EXPERIMENTS)
                .addProcessor(MERGE, new Merge(experiments, partitions), "partition-experiments")
                .addSink(
                        "readouts",
                        Topics.EXPERIMENT_STATISTICS,
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        MERGE);
    }

    private record Merge(Experiments experiments, int partitions)
            implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new ReadoutProcessor(experiments, partitions);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(ObjectStore.named(ReadoutProcessor.STORE, new ExperimentParts.Codec()));
        }
    }
}
