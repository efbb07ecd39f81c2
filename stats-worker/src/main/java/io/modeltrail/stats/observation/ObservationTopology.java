package io.modeltrail.stats.observation;

import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.InternalTopics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.drift.stream.DriftTopology;
import io.modeltrail.stats.experiment.Experiments;
import io.modeltrail.stats.experiment.PartitionExperimentCodec;
import io.modeltrail.stats.store.JournalStore;
import io.modeltrail.stats.store.ObjectStore;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/// `observations` + `labels` → statistics of each partition, experiments of each partition, paired cases, panes of
/// drift,
/// `observations-rejected`.
///
/// Runs exactly once: an observation counts once whatever fails. What it says is cumulative, so the next stage may hear
/// it before it is committed.
public final class ObservationTopology {
    static final String TO_STATISTICS = "to-partition-statistics";
    static final String TO_PAIRS = "to-paired-cases";
    static final String TO_REJECTED = "to-rejected";
    static final String TO_EXPERIMENTS = "to-partition-experiments";
    static final String TO_DRIFT = "to-partition-drift";
    private static final String INTAKE = "intake";

    private ObservationTopology() {}

    /// Adds this stage to a topology.
    ///
    /// @param watchingDrift whether values are counted for [DriftTopology], too
    public static Topology addTo(
            Topology topology, StatisticsSettings settings, Experiments experiments, boolean watchingDrift) {
        Deserializer<byte[]> read = new ByteArrayDeserializer();
        Serializer<byte[]> write = new ByteArraySerializer();
        return topology.addSource("observations-and-labels", read, read, Topics.OBSERVATIONS, Topics.LABELS)
                .addProcessor(INTAKE, new Intake(settings, experiments, watchingDrift), "observations-and-labels")
                .addSink(TO_STATISTICS, InternalTopics.PARTITION_STATISTICS, write, write, INTAKE)
                .addSink(TO_EXPERIMENTS, InternalTopics.PARTITION_EXPERIMENTS, write, write, INTAKE)
                .addSink(TO_PAIRS, InternalTopics.PAIRED_CASES, write, write, INTAKE)
                .addSink(TO_DRIFT, InternalTopics.PARTITION_DRIFT, write, write, INTAKE)
                .addSink(TO_REJECTED, Topics.OBSERVATIONS_REJECTED, write, write, INTAKE);
    }

    private record Intake(StatisticsSettings settings, Experiments experiments, boolean watchingDrift)
            implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new ObservationProcessor(settings, experiments, watchingDrift);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            Set<StoreBuilder<?>> stores = new HashSet<>(Set.of(
                    JournalStore.named(ObservationProcessor.CASES),
                    JournalStore.named(ObservationProcessor.UNITS),
                    ObjectStore.named(ObservationProcessor.EXPERIMENTS, new PartitionExperimentCodec()),
                    ObjectStore.named(ObservationProcessor.STATISTICS, new StatisticsCodec())));
            if (watchingDrift) {
                stores.addAll(DriftTopology.partitionStores());
            }
            return stores;
        }
    }

    private static final class StatisticsCodec implements ObjectStore.Codec<PartitionStatistics> {
        @Override
        public byte[] encode(PartitionStatistics value) {
            return value.state();
        }

        @Override
        public PartitionStatistics decode(byte[] bytes) {
            return PartitionStatistics.read(bytes);
        }
    }
}
