package io.modeltrail.log.audit;

import io.modeltrail.log.TreeHasher;
import io.modeltrail.log.tile.TileId;
import java.util.Arrays;

/// The entries under one tile of leaves, side by side in one array that its thread uses again and again. The byte
/// before each is the prefix of a leaf, so that it is hashed in one pass.
final class EntryBlock {

    /// Room behind the last entry, so that eight bytes can be read at once.
    private static final int MARGIN = 8;

    private byte[] bytes = new byte[1 << 18];
    private final int[] begins = new int[TileId.WIDTH];
    private final int[] ends = new int[TileId.WIDTH];
    private int count;

    /// Forgets its entries and makes room for this many bytes, which the caller then fills in.
    byte[] refill(int length) {
        count = 0;
        if (bytes.length < length + MARGIN) {
            bytes = new byte[Math.max(length + MARGIN, 2 * bytes.length)];
        }
        Arrays.fill(bytes, length, length + MARGIN, (byte) 0);
        return bytes;
    }

    /// The entry `[begin, end)`; the byte before it is taken for the prefix.
    void add(int begin, int end) {
        bytes[begin - 1] = 0;
        begins[count] = begin;
        ends[count] = end;
        count++;
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    int begin(int i) {
        return begins[i];
    }

    int end(int i) {
        return ends[i];
    }

    /// Writes the hash of the entry as a leaf to `target[at, at + 32)`.
    void hash(int i, TreeHasher hasher, byte[] target, int at) {
        hasher.prefixedLeaf(bytes, begins[i] - 1, 1 + length(i), target, at);
    }

    int length(int i) {
        return ends[i] - begins[i];
    }
}
