package io.modeltrail.stats.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/// Whatever is put, committed, expired and restored, a journal answers as a map would that forgets by chapter, even
/// when keys share a hash.
class JournalStoreTest {

    private static final long HORIZON = 10;

    /// One word that collides with most others, and one that tells keys apart.
    private static final List<ToLongFunction<byte[]>> HASHES =
            List.of(key -> key.length == 0 ? 0 : key[key.length - 1] & 1, Arrays::hashCode);

    sealed interface Step {
        record Put(String key, String value, int later) implements Step {}

        record Commit() implements Step {}

        record Expire(int most) implements Step {}

        record Restart() implements Step {}
    }

    @Property(tries = 300)
    void answersAsAMapThatForgetsByChapter(@ForAll("steps") List<Step> steps, @ForAll boolean collide) {
        ToLongFunction<byte[]> hash = HASHES.get(collide ? 0 : 1);
        var saved = saved();
        var store = new JournalStore(saved, hash);
        var model = new Model();
        for (var step : steps) {
            switch (step) {
                case Step.Put put -> {
                    model.put(put.key(), put.value(), put.later());
                    store.put(put.key(), put.value().getBytes(UTF_8), model.now);
                }
                case Step.Commit _ -> {
                    store.flushCache();
                    model.commit();
                }
                case Step.Expire expire ->
                    assertThat(store.expire(HORIZON, expire.most())).isEqualTo(model.expire(expire.most()));
                case Step.Restart _ -> {
                    store.size();
                    store.flushCache();
                    model.commit();
                    store = new JournalStore(saved, hash);
                    model.restart();
                }
            }
            assertThat(store.size()).isEqualTo(model.values.size());
            for (var key : KEYS) {
                var found = store.get(key);
                assertThat(found == null ? null : new String(found, UTF_8)).isEqualTo(model.values.get(key));
            }
        }
    }

    private static final List<String> KEYS = List.of("", "a", "b", "ab", "ba", "case-1", "case-2", "case-3", "Fälle");

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> put = Combinators.combine(
                        Arbitraries.of(KEYS),
                        Arbitraries.strings().alpha().ofMaxLength(5),
                        Arbitraries.integers().between(0, 4))
                .as(Step.Put::new);
        Arbitrary<Step> expire = Arbitraries.integers().between(1, 9).map(Step.Expire::new);
        Arbitrary<Step> commit = Arbitraries.just(new Step.Commit());
        Arbitrary<Step> restart = Arbitraries.just(new Step.Restart());
        return Arbitraries.frequencyOf(Tuple.of(6, put), Tuple.of(2, commit), Tuple.of(2, expire), Tuple.of(1, restart))
                .list()
                .ofMaxSize(40);
    }

    private static KeyValueStore<Bytes, byte[]> saved() {
        var store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("journal"), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        var context = new MockProcessorContext<Void, Void>();
        store.init(context.getStateStoreContext(), (StateStore) store);
        return store;
    }

    /// Chapters of keys; a key is in the last chapter that wrote it.
    private static final class Model {
        private final Map<String, String> values = new HashMap<>();
        private final Set<String> fresh = new HashSet<>();
        private final ArrayDeque<Chapter> chapters = new ArrayDeque<>();
        private long now;

        private record Chapter(long time, Set<String> keys) {}

        void put(String key, String value, int later) {
            now += later;
            values.put(key, value);
            fresh.add(key);
        }

        void commit() {
            if (!fresh.isEmpty()) {
                chapters.forEach(chapter -> chapter.keys().removeAll(fresh));
                chapters.addLast(new Chapter(now, new HashSet<>(fresh)));
                fresh.clear();
            }
        }

        int expire(int most) {
            int before = values.size();
            while (!chapters.isEmpty() && (chapters.getFirst().time() < now - HORIZON || values.size() > most)) {
                var gone = chapters.removeFirst().keys();
                gone.removeAll(fresh);
                values.keySet().removeAll(gone);
            }
            return before - values.size();
        }

        void restart() {
            now = chapters.isEmpty() ? 0 : chapters.getLast().time();
        }
    }
}
