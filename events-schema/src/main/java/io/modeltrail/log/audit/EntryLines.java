package io.modeltrail.log.audit;

import io.modeltrail.log.tile.EntryBundle;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Entries from the lines of a memory-mapped file; finding the line ends is all that is done in one thread.
final class EntryLines implements EntrySource {

    private static final ValueLayout.OfLong EIGHT_BYTES =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0a0a0a0a0a0a0a0aL;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    /// A line that is longer is cut there, so that a file without newlines is not taken for one entry.
    private static final int LONGEST = EntryBundle.LONGEST_ENTRY + 1;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment file;
    private final boolean besideBundles;
    private long position;

    EntryLines(Path path, boolean besideBundles) throws IOException {
        this.besideBundles = besideBundles;
        try (FileChannel channel = FileChannel.open(path)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    @Override
    public Load next(long firstIndex, int count) {
        long start = Math.min(position, file.byteSize());
        int[] ends = new int[count];
        int found = 0;
        while (found < count && position < file.byteSize()) {
            long end = lineEnd(position);
            ends[found++] = (int) (end - start);
            position = end + 1;
        }
        int lines = found;
        return block -> copy(start, ends, lines, block);
    }

    private void copy(long start, int[] ends, int lines, EntryBlock block) {
        int length = lines == 0 ? 0 : ends[lines - 1];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, start, block.refill(1 + length), 1, length);
        int begin = 1;
        for (int i = 0; i < lines; i++) {
            block.add(begin, 1 + ends[i]);
            begin = 2 + ends[i];
        }
    }

    /// Where the line's newline is: 32 bytes at a time for speed, then eight; the lowest bit set marks the first.
    private long lineEnd(long begin) {
        long limit = Math.min(file.byteSize(), begin + LONGEST);
        long at = begin;
        while (at + 4 * Long.BYTES <= limit
                && (marks(at) | marks(at + Long.BYTES) | marks(at + 2 * Long.BYTES) | marks(at + 3 * Long.BYTES))
                        == 0) {
            at += 4 * Long.BYTES;
        }
        for (; at + Long.BYTES <= limit; at += Long.BYTES) {
            long marks = marks(at);
            if (marks != 0) {
                return at + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
            }
        }
        while (at < limit && file.get(ValueLayout.JAVA_BYTE, at) != '\n') {
            at++;
        }
        return at;
    }

    /// The high bit of each byte that is a newline; bytes above the first may be marked in error.
    private long marks(long at) {
        long zeroAtNewline = file.get(EIGHT_BYTES, at) ^ NEWLINES;
        return (zeroAtNewline - ONES) & ~zeroAtNewline & HIGHS;
    }

    @Override
    public void requireEnd(long to) {
        if (position > file.byteSize()) {
            throw new Breach(to - 1, "the last line of entries.ndjson does not end with a newline");
        }
        if (position < file.byteSize()) {
            throw new Breach(to, "entries.ndjson holds more entries than the manifest says");
        }
    }

    @Override
    public boolean isBesideBundles() {
        return besideBundles;
    }

    @Override
    public void close() {
        arena.close();
    }
}
