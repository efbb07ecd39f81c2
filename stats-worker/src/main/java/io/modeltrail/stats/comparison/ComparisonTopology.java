package io.modeltrail.stats.comparison;

import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.InternalTopics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.store.ObjectStore;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/// Paired cases → `experiment-statistics`. The latest word about a case replaces the earlier one, so repetition is
/// harmless.
public final class ComparisonTopology {
    private static final String COMPARE = "compare-versions";

    private ComparisonTopology() {}

    /// Adds this stage to a topology.
    public static Topology addTo(Topology topology, StatisticsSettings settings) {
        return topology.addSource(
                        "paired-cases",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        InternalTopics.PAIRED_CASES)
                .addProcessor(COMPARE, new Compare(settings), "paired-cases")
                .addSink(
                        "to-experiment-statistics",
                        Topics.EXPERIMENT_STATISTICS,
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        COMPARE);
    }

    private record Compare(StatisticsSettings settings) implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new ComparisonProcessor(settings);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(ObjectStore.named(ComparisonProcessor.STORE, new PairCodec()));
        }
    }

    private record PairCodec() implements ObjectStore.Codec<PairedCase> {
        @Override
        public byte[] encode(PairedCase value) {
            return value.toBytes();
        }

        @Override
        public PairedCase decode(byte[] bytes) {
            return PairedCase.read(bytes);
        }
    }
}
