package io.modeltrail.stats.experiment;

import io.modeltrail.stats.store.ObjectStore;

/// Keeps what a partition knows of an experiment.
public record PartitionExperimentCodec() implements ObjectStore.Codec<PartitionExperiment> {
    @Override
    public byte[] encode(PartitionExperiment value) {
        return value.toBytes(false);
    }

    @Override
    public PartitionExperiment decode(byte[] bytes) {
        return PartitionExperiment.read(bytes);
    }
}
