package io.modeltrail.rollout.router;

import io.modeltrail.events.assignment.BucketHash;
import java.nio.charset.StandardCharsets;

/// The bucket of a subject: xxHash32 of its UTF-8 bytes with seed 42, modulo 10000. Anyone can compute it again; a
/// growing share only ever adds subjects to the canary.
public final class Bucket {

    public static final int BUCKETS = BucketHash.BUCKETS;

    /// The header that names the subject of a request.
    public static final String SUBJECT_HEADER = "X-Subject-Id";

    private static final int SEED = 42;

    private Bucket() {}

    public static int of(String subject) {
        return of(subject.getBytes(StandardCharsets.UTF_8));
    }

    public static int of(byte[] subject) {
        return BucketHash.bucket(subject, SEED);
    }

    /// Whether a share of so many percent includes the bucket.
    public static boolean isCanary(int bucket, int percent) {
        return bucket < percent * (BUCKETS / 100);
    }
}
