package io.modeltrail.stats.experiment;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.store.ObjectStore;
import java.util.Collection;
import java.util.TreeMap;

/// The last word of each partition about one experiment.
final class ExperimentParts {
    private final TreeMap<Integer, PartitionExperiment> parts = new TreeMap<>();

    void hear(PartitionExperiment part) {
        parts.put(part.partition(), part);
    }

    Collection<PartitionExperiment> all() {
        return parts.values();
    }

    /// Whether the log is known here as far as the partitions knew it.
    boolean areWithin(ExperimentTimeline timeline) {
        return parts.values().stream()
                .flatMap(part -> part.boundaries().keySet().stream())
                .allMatch(timeline::knows);
    }

    record Codec() implements ObjectStore.Codec<ExperimentParts> {
        @Override
        public byte[] encode(ExperimentParts value) {
            var to = new BinaryWriter(4096);
            value.parts.values().forEach(part -> to.block(part.toBytes(false)));
            return to.toBytes();
        }

        @Override
        public ExperimentParts decode(byte[] bytes) {
            var from = new BinaryReader(bytes);
            var all = new ExperimentParts();
            while (!from.atEnd()) {
                all.hear(PartitionExperiment.read(from.block()));
            }
            return all;
        }
    }
}
