package io.modeltrail.stats.store;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import net.jpountz.xxhash.XXHash64;
import net.jpountz.xxhash.XXHashFactory;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// A large map of small values that are touched once or twice and then grow old. All that changed between two commits
/// goes to the changelog as one chapter; a chapter leaves when it is older than the horizon, or when more entries than
/// allowed are alive. Costs one changelog record a commit instead of one an entry.
///
/// Entries lie in the bytes of their chapter, where a [PlaceIndex] finds them: millions of them are a few hundred
/// objects to the garbage collector, whose pauses would otherwise grow with everything that is remembered.
public final class JournalStore extends CommittedStore {
    private static final int CHAPTER_BYTES = 400_000;
    private static final XXHash64 HASH = XXHashFactory.fastestJavaInstance().hash64();
    private final Map<String, byte[]> fresh = new LinkedHashMap<>();
    private final Deque<Chapter> chapters = new ArrayDeque<>();
    private final PlaceIndex index;
    private long nextChapter;
    private long now;
    private int alive;

    private record Chapter(long number, long time) {}

    JournalStore(KeyValueStore<Bytes, byte[]> saved, ToLongFunction<byte[]> hash) {
        super(saved);
        this.index = new PlaceIndex(hash);
    }

    public static CommittedStoreBuilder<JournalStore> named(String name) {
        return new CommittedStoreBuilder<>(
                name, saved -> new JournalStore(saved, key -> HASH.hash(key, 0, key.length, 0)));
    }

    public byte @Nullable [] get(String key) {
        ensureLoaded();
        var changed = fresh.get(key);
        return changed == null ? index.get(key.getBytes(StandardCharsets.UTF_8)) : changed;
    }

    /// The time, in milliseconds of the records' own clock, dates the chapter; it never runs backwards.
    public void put(String key, byte[] value, long time) {
        ensureLoaded();
        now = Math.max(now, time);
        if (fresh.put(key, value) == null && !index.has(key.getBytes(StandardCharsets.UTF_8))) {
            alive++;
        }
    }

    public int size() {
        ensureLoaded();
        return alive;
    }

    /// Whether [#expire] would find something to do.
    public boolean hasExpired(long horizonMillis, int most) {
        return !chapters.isEmpty() && (chapters.getFirst().time() < now - horizonMillis || alive > most);
    }

    @Override
    protected void load(KeyValueStore<Bytes, byte[]> from) {
        try (var all = from.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> next = all.next();
                long number = ByteBuffer.wrap(next.key.get()).getLong();
                now = new BinaryReader(next.value).number();
                alive += open(number, next.value);
                nextChapter = number + 1;
            }
        }
    }

    @Override
    protected void save(KeyValueStore<Bytes, byte[]> to) {
        if (fresh.isEmpty()) {
            return;
        }
        BinaryWriter writer = newChapter();
        for (var entry : fresh.entrySet()) {
            writer.text(entry.getKey()).block(entry.getValue());
            if (writer.size() > CHAPTER_BYTES) {
                close(writer, to);
                writer = newChapter();
            }
        }
        close(writer, to);
        fresh.clear();
    }

    /// Lets go of what is too old or too much; returns how many entries went. Call it after records, not within one.
    public int expire(long horizonMillis, int most) {
        ensureLoaded();
        int before = alive;
        while (hasExpired(horizonMillis, most)) {
            dropOldest();
        }
        return before - alive;
    }

    /// What was changed since stays alive.
    private void dropOldest() {
        long number = chapters.removeFirst().number();
        for (var key : index.drop(number)) {
            if (!fresh.containsKey(new String(key, StandardCharsets.UTF_8))) {
                alive--;
            }
        }
        saved().delete(key(number));
    }

    private BinaryWriter newChapter() {
        return new BinaryWriter(1 << 14).number(now);
    }

    private void close(BinaryWriter writer, KeyValueStore<Bytes, byte[]> to) {
        byte[] chapter = writer.toBytes();
        to.put(key(nextChapter), chapter);
        // What is new to the index was counted when it was put.
        var _ = open(nextChapter, chapter);
        nextChapter++;
    }

    /// Returns how many keys are new to the index.
    private int open(long number, byte[] chapter) {
        chapters.addLast(new Chapter(number, now));
        return index.add(number, chapter);
    }

    private static Bytes key(long number) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    @Override
    protected void forget() {
        index.clear();
        fresh.clear();
        chapters.clear();
        nextChapter = 0;
        now = 0;
        alive = 0;
    }
}
