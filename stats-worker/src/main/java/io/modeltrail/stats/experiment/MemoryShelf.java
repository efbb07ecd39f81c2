package io.modeltrail.stats.experiment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A shelf that lasts as long as one computation.
public final class MemoryShelf implements Shelf {
    private final Map<String, PartitionExperiment> parts = new HashMap<>();
    private final Map<String, byte[]> units = new HashMap<>();

    @Override
    public @Nullable PartitionExperiment part(String experimentId) {
        return parts.get(experimentId);
    }

    @Override
    public void keep(PartitionExperiment part) {
        parts.put(part.experimentId(), part);
    }

    @Override
    public Collection<PartitionExperiment> parts() {
        return parts.values();
    }

    @Override
    public byte @Nullable [] unit(String key) {
        return units.get(key);
    }

    @Override
    public void keepUnit(String key, byte[] unit) {
        units.put(key, unit);
    }
}
