package io.modeltrail.log.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Up to 256 entries in one file, each after its length in two bytes, big-endian (C2SP tlog-tiles).
public final class EntryBundle {

    /// Bytes of the longest entry.
    public static final int LONGEST_ENTRY = 0xffff;

    private EntryBundle() {}

    /// The bundle of these entries, in their order.
    public static byte[] encode(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException(
                        "an entry has at most " + LONGEST_ENTRY + " bytes, not " + entry.length);
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /// The entries of a bundle; one that ends in the middle of an entry is refused.
    public static List<byte[]> decode(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            int begin = at + 2;
            int end = begin > bundle.length ? -1 : begin + lengthAt(bundle, at);
            if (end < 0 || end > bundle.length) {
                throw new IllegalArgumentException("the bundle ends within its entry " + entries.size());
            }
            entries.add(Arrays.copyOfRange(bundle, begin, end));
            at = end;
        }
        return entries;
    }

    private static int lengthAt(byte[] bundle, int at) {
        return ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff);
    }
}
