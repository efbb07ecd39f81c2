package io.modeltrail.stats.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads what [BinaryWriter] wrote, in the same order.
public final class BinaryReader {
    private final byte[] bytes;
    private int position;

    public BinaryReader(byte[] bytes) {
        this(bytes, 0);
    }

    /// Begins where another reader of the same bytes once stood.
    public BinaryReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    public int position() {
        return position;
    }

    public boolean atEnd() {
        return position == bytes.length;
    }

    public long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
    }

    public String text() {
        int length = Math.toIntExact(number());
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    public @Nullable String optionalText() {
        return flag() == null ? null : text();
    }

    public @Nullable Double optionalDouble() {
        if (flag() == null) {
            return null;
        }
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << 8 | (bytes[position++] & 0xFF);
        }
        return Double.longBitsToDouble(bits);
    }

    public @Nullable Boolean flag() {
        byte flag = bytes[position++];
        return flag == 2 ? null : (Boolean) (flag == 1);
    }

    public byte[] block() {
        int length = Math.toIntExact(number());
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }
}
