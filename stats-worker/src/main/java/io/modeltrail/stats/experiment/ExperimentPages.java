package io.modeltrail.stats.experiment;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The shelf of a running partition, which says what is new: after bad news soon, everything else at a slower beat.
/// Every partition speaks of every experiment that starts or stops, so that the next stage knows when it has heard all.
public final class ExperimentPages implements Shelf {
    private static final long REGULAR_MILLIS = 500;
    private static final long URGENT_MILLIS = 20;
    /// So long without records after a stop, and nothing from before it is under way.
    private static final long QUIET_MILLIS = 1000;

    private final Shelf store;
    private final Experiments experiments;
    private final int partition;
    private final BiConsumer<String, byte[]> output;
    private final Set<String> unsaid = new HashSet<>();
    private final Set<String> urgent = new HashSet<>();
    private final Set<String> stopping = new HashSet<>();
    private long version = -1;
    private long saidAt;
    private long urgentSaidAt;
    private long lastRecordAt;

    public ExperimentPages(Shelf store, Experiments experiments, int partition, BiConsumer<String, byte[]> output) {
        this.store = store;
        this.experiments = experiments;
        this.partition = partition;
        this.output = output;
    }

    @Override
    public @Nullable PartitionExperiment part(String experimentId) {
        return store.part(experimentId);
    }

    @Override
    public void keep(PartitionExperiment part) {
        store.keep(part);
        unsaid.add(part.experimentId());
    }

    @Override
    public Collection<PartitionExperiment> parts() {
        return store.parts();
    }

    @Override
    public byte @Nullable [] unit(String key) {
        return store.unit(key);
    }

    @Override
    public void keepUnit(String key, byte[] unit) {
        store.keepUnit(key, unit);
    }

    /// Bad news about an arm.
    public void hurry(String experimentId) {
        urgent.add(experimentId);
    }

    /// Some record was processed; times are wall clock, milliseconds.
    public void processed(long now) {
        lastRecordAt = now;
    }

    /// After a restart the receivers may know nothing.
    public void sayEverything() {
        store.parts().forEach(part -> unsaid.add(part.experimentId()));
    }

    public void beat(long now) {
        learn(now);
        if (now - saidAt >= REGULAR_MILLIS) {
            saidAt = now;
            unsaid.addAll(urgent);
            unsaid.forEach(id -> say(id, urgent.contains(id)));
            unsaid.clear();
            urgent.clear();
        } else if (!urgent.isEmpty() && now - urgentSaidAt >= URGENT_MILLIS) {
            urgentSaidAt = now;
            urgent.forEach(id -> say(id, true));
            unsaid.removeAll(urgent);
            urgent.clear();
        }
    }

    private void learn(long now) {
        long known = experiments.version();
        if (known != version) {
            version = known;
            experiments.all().stream().filter(ExperimentTimeline::isStarted).forEach(this::adopt);
        }
        stopping.removeIf(id -> {
            ExperimentTimeline timeline = experiments.timeline(id);
            PartitionExperiment part = store.part(id);
            return timeline == null || part == null || passes(timeline, part, now);
        });
    }

    private void adopt(ExperimentTimeline timeline) {
        PartitionExperiment known = store.part(timeline.experimentId());
        PartitionExperiment part = known == null ? new PartitionExperiment(timeline.experimentId(), partition) : known;
        if (LiveAdoption.adoptEpochs(part, timeline)) {
            keep(part);
        }
        if (timeline.stoppedAt() != null && !part.hasStopped()) {
            stopping.add(timeline.experimentId());
        }
    }

    private boolean passes(ExperimentTimeline timeline, PartitionExperiment part, long now) {
        var stoppedAt = timeline.stoppedAt();
        if (stoppedAt == null || part.hasStopped()) {
            return true;
        }
        boolean quiet = now - Math.max(lastRecordAt, stoppedAt.toEpochMilli()) >= QUIET_MILLIS;
        if (quiet) {
            LiveAdoption.adoptStop(part);
            keep(part);
        }
        return quiet;
    }

    private void say(String experimentId, boolean isUrgent) {
        PartitionExperiment part = store.part(experimentId);
        if (part != null) {
            output.accept(experimentId, part.toBytes(isUrgent));
        }
    }
}
