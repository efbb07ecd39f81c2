package io.modeltrail.command.decider;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/// Aggregates in memory, the most used ones kept. Axon takes out what a failed unit of work has touched.
final class LastingCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> kept;

    LastingCache(long streams) {
        this.kept = Caffeine.newBuilder().maximumSize(streams).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // Axon's signature; null is a miss
    public <K, V> V get(K key) {
        return (V) kept.getIfPresent(key);
    }

    @Override
    public void put(Object key, @Nullable Object value) {
        if (value == null) {
            kept.invalidate(key);
        } else {
            kept.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return kept.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return kept.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        kept.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return kept.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        kept.asMap().computeIfPresent(key, (_, value) -> update.apply((V) value));
    }

    /// Nobody listens here.
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
