package io.modeltrail.stats.store;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// A large map of small values that are touched once or twice and then grow old. All that changed between two commits
/// goes to the changelog as one chapter; a chapter leaves when it is older than the horizon, or when more entries than
/// allowed are alive. Costs one changelog record a commit instead of one an entry.
public final class JournalStore extends CommittedStore {
    private static final int CHAPTER_BYTES = 400_000;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Deque<Chapter> chapters = new ArrayDeque<>();
    private long nextChapter;
    private long now;

    private static final class Entry {
        private final byte[] value;
        private long chapter;

        Entry(byte[] value, long chapter) {
            this.value = value;
            this.chapter = chapter;
        }
    }

    private record Chapter(long number, long time) {}

    private JournalStore(KeyValueStore<Bytes, byte[]> saved) {
        super(saved);
    }

    public static CommittedStoreBuilder<JournalStore> named(String name) {
        return new CommittedStoreBuilder<>(name, JournalStore::new);
    }

    public byte @Nullable [] get(String key) {
        ensureLoaded();
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value;
    }

    /// The time, in milliseconds of the records' own clock, dates the chapter; it never runs backwards.
    public void put(String key, byte[] value, long time) {
        ensureLoaded();
        now = Math.max(now, time);
        entries.put(key, new Entry(value, nextChapter));
        changed.add(key);
    }

    public int size() {
        ensureLoaded();
        return entries.size();
    }

    /// Whether [#expire] would find something to do.
    public boolean hasExpired(long horizonMillis, int most) {
        return !chapters.isEmpty() && (chapters.getFirst().time() < now - horizonMillis || entries.size() > most);
    }

    @Override
    protected void load(KeyValueStore<Bytes, byte[]> from) {
        try (var all = from.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> next = all.next();
                long number = ByteBuffer.wrap(next.key.get()).getLong();
                var reader = new BinaryReader(next.value);
                now = reader.number();
                while (!reader.atEnd()) {
                    entries.put(reader.text(), new Entry(reader.block(), number));
                }
                chapters.addLast(new Chapter(number, now));
                nextChapter = number + 1;
            }
        }
    }

    @Override
    protected void save(KeyValueStore<Bytes, byte[]> to) {
        if (changed.isEmpty()) {
            return;
        }
        BinaryWriter writer = newChapter();
        for (String key : changed) {
            Entry entry = entries.get(key);
            if (entry == null) {
                continue;
            }
            entry.chapter = nextChapter;
            writer.text(key).block(entry.value);
            if (writer.size() > CHAPTER_BYTES) {
                close(writer, to);
                writer = newChapter();
            }
        }
        close(writer, to);
        changed.clear();
    }

    /// Lets go of what is too old or too much; returns how many entries went. Call it after records, not within one.
    public int expire(long horizonMillis, int most) {
        ensureLoaded();
        int before = entries.size();
        while (hasExpired(horizonMillis, most)) {
            dropOldest();
        }
        return before - entries.size();
    }

    private void dropOldest() {
        Chapter oldest = chapters.removeFirst();
        Bytes key = key(oldest.number());
        byte[] chapter = saved().delete(key);
        var reader = new BinaryReader(
                chapter == null ? new BinaryWriter(16).number(0).toBytes() : chapter);
        reader.number();
        while (!reader.atEnd()) {
            String name = reader.text();
            reader.block();
            Entry entry = entries.get(name);
            if (entry != null && entry.chapter == oldest.number()) {
                entries.remove(name);
            }
        }
    }

    private BinaryWriter newChapter() {
        return new BinaryWriter(1 << 14).number(now);
    }

    private void close(BinaryWriter writer, KeyValueStore<Bytes, byte[]> to) {
        to.put(key(nextChapter), writer.toBytes());
        chapters.addLast(new Chapter(nextChapter, now));
        nextChapter++;
    }

    private static Bytes key(long number) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    @Override
    protected void forget() {
        entries.clear();
        changed.clear();
        chapters.clear();
        nextChapter = 0;
        now = 0;
    }
}
