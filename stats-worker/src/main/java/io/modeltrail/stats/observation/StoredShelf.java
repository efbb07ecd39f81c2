package io.modeltrail.stats.observation;

import io.modeltrail.stats.experiment.PartitionExperiment;
import io.modeltrail.stats.experiment.Shelf;
import io.modeltrail.stats.store.JournalStore;
import io.modeltrail.stats.store.ObjectStore;
import java.util.Collection;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// What a partition knows of experiments, in its state stores.
///
/// @param time of the records, milliseconds
record StoredShelf(ObjectStore<PartitionExperiment> experiments, JournalStore units, LongSupplier time)
        implements Shelf {
    @Override
    public @Nullable PartitionExperiment part(String experimentId) {
        return experiments.get(experimentId);
    }

    @Override
    public void keep(PartitionExperiment part) {
        experiments.put(part.experimentId(), part);
    }

    @Override
    public Collection<PartitionExperiment> parts() {
        return experiments.entries().values();
    }

    @Override
    public byte @Nullable [] unit(String key) {
        return units.get(key);
    }

    @Override
    public void keepUnit(String key, byte[] unit) {
        units.put(key, unit, time.getAsLong());
    }
}
