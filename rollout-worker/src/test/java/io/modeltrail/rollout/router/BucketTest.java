package io.modeltrail.rollout.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTest {

    @Test
    void theReferenceImplementationGivesThePublishedValues() {
        assertThat(XxHash32.of(utf8(""), 0)).isEqualTo(0x02CC5D05);
        assertThat(XxHash32.of(utf8("a"), 0)).isEqualTo(0x550D7456);
        assertThat(XxHash32.of(utf8("abc"), 0)).isEqualTo(0x32D153FF);
    }

    @Test
    void theBucketIsXxHash32WithSeed42ModuloTenThousand() {
        var random = new Random(7);
        for (int length = 0; length < 200; length++) {
            for (int repeat = 0; repeat < 20; repeat++) {
                var subject = new byte[length];
                random.nextBytes(subject);
                assertThat(Bucket.of(subject)).isEqualTo(Integer.remainderUnsigned(XxHash32.of(subject, 42), 10_000));
            }
        }
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
