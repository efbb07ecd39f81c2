package io.modeltrail.stats.drift.stream;

import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.store.JournalStore;
import io.modeltrail.stats.store.ObjectStore;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/// `observations` + `labels` → `drift`.
///
/// Each partition watches for itself, in the order of its offsets: subjects are spread over partitions by a hash, so
/// each sees a fair sample, and a replay gives the same alarms. Runs exactly once, because a value that counted twice
/// would
/// look like a trend.
public final class DriftTopology {
    private static final String WATCH = "watch-drift";
    private static final String SOURCE = "observations-and-labels-for-drift";

    private DriftTopology() {}

    /// Adds this stage to a topology.
    public static Topology addTo(Topology topology, StatisticsSettings settings, DriftPolicy policy) {
        return topology.addSource(
                        SOURCE,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        Topics.OBSERVATIONS,
                        Topics.LABELS)
                .addProcessor(WATCH, new Watching(settings, policy), SOURCE)
                .addSink("to-drift", Topics.DRIFT, new ByteArraySerializer(), new ByteArraySerializer(), WATCH);
    }

    private record Watching(StatisticsSettings settings, DriftPolicy policy)
            implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new DriftProcessor(settings, policy);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(
                    JournalStore.named(DriftProcessor.CASES),
                    ObjectStore.named(DriftProcessor.MONITORS, new WatchedSignal.Codec(policy)));
        }
    }
}
