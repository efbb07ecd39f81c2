package io.modeltrail.events.assignment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import net.jpountz.xxhash.XXHash32;
import net.jpountz.xxhash.XXHashFactory;

/// The bucket of a subject: xxHash32 (Y. Collet, XXH32 specification 0.1.1) of its UTF-8 bytes with a seed, modulo
/// 10000.
public final class BucketHash {

    public static final int BUCKETS = 10_000;

    private static final XXHash32 HASH = XXHashFactory.safeInstance().hash32();

    private BucketHash() {}

    public static int bucket(String subject, long seed) {
        return bucket(subject.getBytes(StandardCharsets.UTF_8), seed);
    }

    /// `seed` is an unsigned number of 32 bits.
    public static int bucket(byte[] subject, long seed) {
        return Integer.remainderUnsigned(HASH.hash(subject, 0, subject.length, (int) seed), BUCKETS);
    }

    /// The first four bytes of the SHA-256 of the salt's UTF-8 bytes, as an unsigned big-endian number.
    public static long seed(String salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(salt.getBytes(StandardCharsets.UTF_8));
            return (digest[0] & 0xFFL) << 24
                    | (digest[1] & 0xFFL) << 16
                    | (digest[2] & 0xFFL) << 8
                    | (digest[3] & 0xFFL);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
