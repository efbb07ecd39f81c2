package io.modeltrail.log.audit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/// 128-bit fingerprints of event ids and streams, keyed anew for each audit so that nobody can prepare a collision.
///
/// Two 64-bit halves of the multiply-and-fold kind (as in wyhash), eight bytes a step; by chance two of ten million
/// ids share one with probability 10^-25.
final class Fingerprint {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long highKey;
    private final long lowKey;

    private Fingerprint(long highKey, long lowKey) {
        this.highKey = highKey | 1;
        this.lowKey = lowKey | 1;
    }

    static Fingerprint ofRandomKey() {
        SecureRandom random = new SecureRandom();
        return new Fingerprint(random.nextLong(), random.nextLong());
    }

    /// Writes the two halves to `facts[to]` and `facts[to + 1]`; eight bytes behind the text must be readable.
    void write(byte[] text, int begin, int end, long[] facts, int to) {
        int length = end - begin;
        long high = highKey ^ length;
        long low = lowKey + length;
        int at = begin;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long word = (long) EIGHT_BYTES.get(text, at);
            high = fold(high ^ word, highKey);
            low = fold(low + word, lowKey);
        }
        if (at < end) {
            long word = (long) EIGHT_BYTES.get(text, at) & (-1L >>> (Byte.SIZE * (Long.BYTES - (end - at))));
            high = fold(high ^ word, highKey);
            low = fold(low + word, lowKey);
        }
        facts[to] = fold(high, 0x9e3779b97f4a7c15L);
        facts[to + 1] = fold(low, 0xd6e8feb86659fd93L);
    }

    private static long fold(long value, long key) {
        return (value * key) ^ Math.unsignedMultiplyHigh(value, key);
    }
}
