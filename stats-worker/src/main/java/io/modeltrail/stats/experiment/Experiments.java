package io.modeltrail.stats.experiment;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What is known of the experiments on the log. Asked from many threads.
public interface Experiments {
    @Nullable
    ExperimentTimeline timeline(String experimentId);

    Collection<ExperimentTimeline> all();

    /// Grows with each event of an experiment, so that nobody need ask about all of them again and again.
    long version();

    /// Returns as soon as everything is known that stood on the log at this moment (wall clock, milliseconds), or after
    /// some patience.
    void catchUp(long at);
}
