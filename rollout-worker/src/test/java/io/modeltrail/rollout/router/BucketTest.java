package io.modeltrail.rollout.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.assignment.BucketHash;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTest {

    @Test
    void theBucketIsThatOfSeed42() {
        IntStream.range(0, 100)
                .forEach(subject ->
                        assertThat(Bucket.of("s-" + subject)).isEqualTo(BucketHash.bucket("s-" + subject, 42)));
    }

    @Test
    void theSubjectIsHashedInUtf8() {
        assertThat(Bucket.of("Ж-1")).isEqualTo(Bucket.of(utf8("Ж-1")));
    }

    @Test
    void theShareIsMetByTheSubjects() {
        long canary = IntStream.range(0, 100_000)
                .filter(subject -> Bucket.isCanary(Bucket.of("s-" + subject), 25))
                .count();
        assertThat(canary).isBetween(24_500L, 25_500L);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
