package io.modeltrail.stats.store;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/// Objects on the heap in front of an in-memory store with a changelog. Kafka Streams calls [#flushCache] while it
/// prepares a commit, before it flushes the producer: what changed since the last commit is written then, once, in the
/// same transaction as the input offsets. [CachedStateStore] is not public API, yet it is the only hook at that point;
/// its own caching stores hang on it, and the test that kills an uncommitted instance would notice its loss.
public abstract class CommittedStore implements StateStore, CachedStateStore<Object, Object> {
    private final KeyValueStore<Bytes, byte[]> saved;
    private boolean loaded;

    protected CommittedStore(KeyValueStore<Bytes, byte[]> saved) {
        this.saved = saved;
    }

    /// For deletions between two commits.
    protected final KeyValueStore<Bytes, byte[]> saved() {
        return saved;
    }

    /// Fills the heap from what the changelog restored.
    protected abstract void load(KeyValueStore<Bytes, byte[]> from);

    /// Writes what changed since the last call.
    protected abstract void save(KeyValueStore<Bytes, byte[]> to);

    /// Forgets the heap.
    protected abstract void forget();

    /// Call before every access: restoring ends after [#init] and before the first record.
    protected final void ensureLoaded() {
        if (!loaded) {
            load(saved);
            loaded = true;
        }
    }

    @Override
    public final void init(StateStoreContext context, StateStore root) {
        saved.init(context, root);
    }

    @Override
    public final void flushCache() {
        if (loaded) {
            save(saved);
        }
    }

    @Override
    public final void clearCache() {
        forget();
        loaded = false;
    }

    @Override
    public final boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public final String name() {
        return saved.name();
    }

    @Override
    @SuppressWarnings("deprecation") // The interface still demands it.
    public final void flush() {
        saved.flush();
    }

    @Override
    public final void close() {
        clearCache();
        saved.close();
    }

    @Override
    public final boolean persistent() {
        return saved.persistent();
    }

    @Override
    public final boolean isOpen() {
        return saved.isOpen();
    }
}
