package io.modeltrail.stats.drift.stream;

import io.modeltrail.stats.store.ObjectStore;

/// How far the partitions have come, and until when panes are closed.
final class PartitionsHeard {
    private static final String CLOSED = "closed";
    private final ObjectStore<DriftProgress> store;
    private final int partitions;

    /// @param partitions that must have spoken before anything is closed
    PartitionsHeard(ObjectStore<DriftProgress> store, int partitions) {
        this.store = store;
        this.partitions = partitions;
    }

    /// The last word counts, though it is less than an earlier one that was taken back.
    void hear(DriftProgress progress) {
        store.put(last(progress.partition()), progress);
        if (progress.through() > furthest(progress.partition())) {
            store.put(furthestKey(progress.partition()), progress);
        }
    }

    /// Whether a partition says this pane for the first time.
    boolean isNews(PanePart part) {
        return part.pane() > furthest(part.partition());
    }

    boolean isClosed(long pane) {
        return pane <= closedThrough();
    }

    void close(long through) {
        if (through > closedThrough()) {
            store.put(CLOSED, new DriftProgress(-1, through, false));
        }
    }

    /// The last pane of which every partition has said what it has; those that are idle are not waited for.
    long complete() {
        long complete = Long.MAX_VALUE;
        long newest = Long.MIN_VALUE;
        for (int partition = 0; partition < partitions; partition++) {
            DriftProgress progress = store.get(last(partition));
            if (progress == null) {
                return Long.MIN_VALUE;
            }
            newest = Math.max(newest, progress.through());
            complete = progress.idle() ? complete : Math.min(complete, progress.through());
        }
        return Math.min(complete, newest);
    }

    private long closedThrough() {
        return through(CLOSED);
    }

    private long furthest(int partition) {
        return through(furthestKey(partition));
    }

    private long through(String key) {
        DriftProgress known = store.get(key);
        return known == null ? Long.MIN_VALUE : known.through();
    }

    private static String last(int partition) {
        return "last/" + partition;
    }

    private static String furthestKey(int partition) {
        return "furthest/" + partition;
    }
}
