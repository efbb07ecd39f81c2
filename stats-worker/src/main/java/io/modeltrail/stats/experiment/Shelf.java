package io.modeltrail.stats.experiment;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Where one partition keeps what it knows of experiments and of their units.
public interface Shelf {
    @Nullable
    PartitionExperiment part(String experimentId);

    /// Also tells that the part behind the id has changed.
    void keep(PartitionExperiment part);

    Collection<PartitionExperiment> parts();

    byte @Nullable [] unit(String key);

    void keepUnit(String key, byte[] unit);
}
