package io.modeltrail.stats.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// A map of mutable objects, each written as a whole with the commit after it was changed. For few, often changed
/// values.
public final class ObjectStore<V> extends CommittedStore {
    private final Codec<V> codec;
    private final Map<String, V> values = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    /// How a value becomes bytes and comes back.
    public interface Codec<V> {
        byte[] encode(V value);

        V decode(byte[] bytes);
    }

    private ObjectStore(KeyValueStore<Bytes, byte[]> saved, Codec<V> codec) {
        super(saved);
        this.codec = codec;
    }

    public static <V> CommittedStoreBuilder<ObjectStore<V>> named(String name, Codec<V> codec) {
        return new CommittedStoreBuilder<>(name, saved -> new ObjectStore<>(saved, codec));
    }

    public @Nullable V get(String key) {
        ensureLoaded();
        return values.get(key);
    }

    /// Also tells that the object behind the key has changed.
    public void put(String key, V value) {
        ensureLoaded();
        values.put(key, value);
        changed.add(key);
    }

    public void remove(String key) {
        ensureLoaded();
        values.remove(key);
        changed.add(key);
    }

    /// Every entry; change values through [#put] only.
    public Map<String, V> entries() {
        ensureLoaded();
        return values;
    }

    @Override
    protected void load(KeyValueStore<Bytes, byte[]> from) {
        try (var all = from.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> next = all.next();
                values.put(new String(next.key.get(), StandardCharsets.UTF_8), codec.decode(next.value));
            }
        }
    }

    @Override
    protected void save(KeyValueStore<Bytes, byte[]> to) {
        for (String key : changed) {
            V value = values.get(key);
            Bytes savedKey = Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
            if (value == null) {
                to.delete(savedKey);
            } else {
                to.put(savedKey, codec.encode(value));
            }
        }
        changed.clear();
    }

    @Override
    protected void forget() {
        values.clear();
        changed.clear();
    }
}
