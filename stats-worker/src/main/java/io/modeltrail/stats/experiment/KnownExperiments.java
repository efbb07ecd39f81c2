package io.modeltrail.stats.experiment;

import io.modeltrail.events.experiment.ExperimentEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Experiments folded from events that somebody hands over in their order.
public class KnownExperiments implements Experiments {
    private final Map<String, ExperimentTimeline> timelines = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();

    public final void fold(ExperimentEvent event, long position) {
        ExperimentTimeline.fold(timelines, event, position);
        version.incrementAndGet();
    }

    @Override
    public final @Nullable ExperimentTimeline timeline(String experimentId) {
        return timelines.get(experimentId);
    }

    @Override
    public final Collection<ExperimentTimeline> all() {
        return List.copyOf(timelines.values());
    }

    @Override
    public final long version() {
        return version.get();
    }

    /// Everything that was handed over is known.
    @Override
    public void catchUp(long at) {
        // Nothing is under way.
    }
}
