package io.modeltrail.stats.store;

import io.modeltrail.stats.binary.BinaryReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.Long2ObjectHashMap;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/// Where in which chapter the latest value of a key is: two numbers an entry. A chapter begins with its time; keys and
/// values follow. Two keys of the same hash are told apart by the key in the chapter; the second of them is kept by
/// name.
final class PlaceIndex {
    /// More than a chapter's last entry can begin at.
    private static final int OFFSET_BITS = 20;
    private static final long NOWHERE = -1;
    private final ToLongFunction<byte[]> hash;
    private final Long2ObjectHashMap<byte[]> chapters = new Long2ObjectHashMap<>();
    private final Long2LongHashMap places = new Long2LongHashMap(NOWHERE);
    private final Map<Bytes, Long> collided = new HashMap<>();

    PlaceIndex(ToLongFunction<byte[]> hash) {
        this.hash = hash;
    }

    boolean has(byte[] key) {
        return placeOf(key) != NOWHERE;
    }

    byte @Nullable [] get(byte[] key) {
        long place = placeOf(key);
        if (place == NOWHERE) {
            return null;
        }
        var reader = reader(place);
        reader.block();
        return reader.block();
    }

    /// Returns how many keys are new.
    int add(long number, byte[] chapter) {
        chapters.put(number, chapter);
        var reader = new BinaryReader(chapter);
        reader.number();
        int more = 0;
        while (!reader.atEnd()) {
            long place = number << OFFSET_BITS | reader.position();
            more += put(reader.block(), place) ? 1 : 0;
            reader.block();
        }
        return more;
    }

    /// Returns the keys that were nowhere else.
    List<byte[]> drop(long number) {
        var gone = new ArrayList<byte[]>();
        var chapter = chapters.get(number);
        if (chapter == null) {
            return gone;
        }
        var reader = new BinaryReader(chapter);
        reader.number();
        while (!reader.atEnd()) {
            long place = number << OFFSET_BITS | reader.position();
            var key = reader.block();
            reader.block();
            if (placeOf(key) == place) {
                remove(key);
                gone.add(key);
            }
        }
        chapters.remove(number);
        return gone;
    }

    void clear() {
        chapters.clear();
        places.clear();
        collided.clear();
    }

    private long placeOf(byte[] key) {
        long place = places.get(hash.applyAsLong(key));
        if (place != NOWHERE && isAt(place, key)) {
            return place;
        }
        return collided.isEmpty() ? NOWHERE : collided.getOrDefault(Bytes.wrap(key), NOWHERE);
    }

    /// True when the key is new. A key is found by its hash or by its name, never by both.
    private boolean put(byte[] key, long place) {
        long hashed = hash.applyAsLong(key);
        long holder = places.get(hashed);
        if (holder != NOWHERE && isAt(holder, key)) {
            places.put(hashed, place);
            return false;
        }
        if (!collided.isEmpty() && collided.replace(Bytes.wrap(key), place) != null) {
            return false;
        }
        if (holder == NOWHERE) {
            places.put(hashed, place);
        } else {
            collided.put(Bytes.wrap(key), place);
        }
        return true;
    }

    private void remove(byte[] key) {
        if (collided.isEmpty() || collided.remove(Bytes.wrap(key)) == null) {
            places.remove(hash.applyAsLong(key));
        }
    }

    private boolean isAt(long place, byte[] key) {
        return Arrays.equals(reader(place).block(), key);
    }

    private BinaryReader reader(long place) {
        var chapter = chapters.get(place >>> OFFSET_BITS);
        if (chapter == null) {
            throw new IllegalStateException("chapter %d is gone".formatted(place >>> OFFSET_BITS));
        }
        return new BinaryReader(chapter, (int) (place & (1 << OFFSET_BITS) - 1));
    }
}
