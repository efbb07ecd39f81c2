package io.modeltrail.stats.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Grows a byte array: variable-length integers, strings with their length, absent values as a marker.
public final class BinaryWriter {
    private byte[] bytes;
    private int size;

    public BinaryWriter(int expectedSize) {
        bytes = new byte[Math.max(16, expectedSize)];
    }

    public BinaryWriter number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        room(10);
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    public BinaryWriter text(String value) {
        return block(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryWriter optionalText(@Nullable String value) {
        return value == null ? flag(null) : flag(true).text(value);
    }

    public BinaryWriter optionalDouble(@Nullable Double value) {
        if (value == null) {
            return flag(null);
        }
        flag(true).room(Long.BYTES);
        long bits = Double.doubleToLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (bits >> shift);
        }
        return this;
    }

    public BinaryWriter flag(@Nullable Boolean value) {
        room(1);
        bytes[size++] = (byte) (value == null ? 2 : value ? 1 : 0);
        return this;
    }

    public BinaryWriter block(byte[] block) {
        number(block.length);
        room(block.length);
        System.arraycopy(block, 0, bytes, size, block.length);
        size += block.length;
        return this;
    }

    public int size() {
        return size;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int wanted) {
        if (bytes.length - size < wanted) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + wanted));
        }
    }
}
