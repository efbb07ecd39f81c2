package io.modeltrail.stats.drift;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// How many values fell into each bin; only bins that are not empty take room. Whole numbers, so adding is
/// associative and commutative, and neither order nor grouping leaves a trace.
public final class BinCounts {
    private static final int FIRST_SIZE = 16;

    private int[] bins = new int[FIRST_SIZE];
    private long[] counts = new long[FIRST_SIZE];
    private int size;
    private long total;

    /// Where a count is told to.
    interface Visitor {
        void visit(int bin, long count);
    }

    public void add(int bin, long count) {
        total += count;
        int found = Arrays.binarySearch(bins, 0, size, bin);
        if (found >= 0) {
            counts[found] += count;
            return;
        }
        int place = -found - 1;
        if (size == bins.length) {
            bins = Arrays.copyOf(bins, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        System.arraycopy(bins, place, bins, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        bins[place] = bin;
        counts[place] = count;
        size++;
    }

    public void addAll(BinCounts other) {
        other.forEach(this::add);
    }

    /// In ascending order.
    void forEach(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.visit(bins[i], counts[i]);
        }
    }

    /// Values in all bins together.
    public long total() {
        return total;
    }

    /// Bins that are not empty.
    public int bins() {
        return size;
    }

    /// Of the middles of the bins; not a number without values.
    double mean() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += (double) counts[i] * ValueBins.middle(bins[i]);
        }
        return sum / total;
    }

    /// As [io.modeltrail.events.drift.DriftWindow] says.
    String digest() {
        var text = new StringBuilder(12 * size);
        forEach((bin, count) -> text.append(bin).append(' ').append(count).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.US_ASCII));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    void write(BinaryWriter to) {
        to.number(size);
        int before = 0;
        for (int i = 0; i < size; i++) {
            to.number(bins[i] - before).number(counts[i]);
            before = bins[i];
        }
    }

    static BinCounts read(BinaryReader from) {
        var read = new BinCounts();
        read.size = Math.toIntExact(from.number());
        read.bins = new int[Math.max(FIRST_SIZE, read.size)];
        read.counts = new long[read.bins.length];
        int before = 0;
        for (int i = 0; i < read.size; i++) {
            before += Math.toIntExact(from.number());
            read.bins[i] = before;
            read.counts[i] = from.number();
            read.total += read.counts[i];
        }
        return read;
    }
}
