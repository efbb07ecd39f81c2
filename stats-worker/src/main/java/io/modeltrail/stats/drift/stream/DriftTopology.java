package io.modeltrail.stats.drift.stream;

import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.InternalTopics;
import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.store.ObjectStore;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/// Panes of each partition → `drift`.
///
/// Every partition speaks to one task, which closes a pane when each has said what it has of it: so there is one
/// reference for a signal of a version, and how subjects are spread over partitions leaves no trace. Runs at least
/// once: a pane that is said again replaces itself, or is closed and passed over.
public final class DriftTopology {
    private static final String MERGE = "merge-drift";
    private static final String SOURCE = "partition-drift";
    private static final String OPEN = "drift-open";
    private static final String CLOCK = "drift-clock";

    private DriftTopology() {}

    /// Adds this stage to a topology.
    ///
    /// @param partitions of the observations
    public static Topology addTo(Topology topology, DriftPolicy policy, int partitions) {
        return topology.addSource(
                        SOURCE,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        InternalTopics.PARTITION_DRIFT)
                .addProcessor(MERGE, new Merge(policy, partitions), SOURCE)
                .addSink("to-drift", Topics.DRIFT, new ByteArraySerializer(), new ByteArraySerializer(), MERGE);
    }

    /// What a partition keeps for a [DriftBook].
    public static Set<StoreBuilder<?>> partitionStores() {
        return Set.of(
                ObjectStore.named(OPEN, new PanePart.Codec()), ObjectStore.named(CLOCK, new PartitionClock.Codec()));
    }

    /// The book of one partition, over its stores.
    ///
    /// @param output takes what goes to the merging stage
    public static DriftBook book(ProcessorContext<byte[], byte[]> context, Consumer<byte[]> output) {
        return new DriftBook(
                context.getStateStore(OPEN),
                context.getStateStore(CLOCK),
                context.taskId().partition(),
                output);
    }

    private record Merge(DriftPolicy policy, int partitions)
            implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new DriftProcessor(policy, partitions);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(
                    ObjectStore.named(DriftProcessor.PARTS, new PanePart.Codec()),
                    ObjectStore.named(DriftProcessor.WATCHES, new SignalWatch.Codec(policy)),
                    ObjectStore.named(DriftProcessor.HEARD, new DriftProgress.Codec()));
        }
    }
}
