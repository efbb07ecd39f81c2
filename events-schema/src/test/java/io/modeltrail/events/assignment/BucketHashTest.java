package io.modeltrail.events.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BucketHashTest {

    @Test
    void theReferenceImplementationGivesThePublishedValues() {
        assertThat(XxHash32.of(utf8(""), 0)).isEqualTo(0x02CC5D05);
        assertThat(XxHash32.of(utf8("a"), 0)).isEqualTo(0x550D7456);
        assertThat(XxHash32.of(utf8("abc"), 0)).isEqualTo(0x32D153FF);
    }

    @Property(tries = 2_000)
    void theBucketIsXxHash32ModuloTenThousand(
            @ForAll @Size(max = 200) byte[] subject, @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long seed) {
        assertThat(BucketHash.bucket(subject, seed))
                .isEqualTo(Integer.remainderUnsigned(XxHash32.of(subject, (int) seed), 10_000));
    }

    @Test
    void theSubjectIsHashedInUtf8() {
        assertThat(BucketHash.bucket("Ж-1", 42)).isEqualTo(BucketHash.bucket(utf8("Ж-1"), 42));
    }

    /// `hashlib.sha256(b"e-1").digest()[:4]` and so on, by Python.
    @Test
    void theSeedIsTheBeginningOfTheHashOfTheSalt() {
        assertThat(BucketHash.seed("e-1")).isEqualTo(3_108_983_345L);
        assertThat(BucketHash.seed("abc")).isEqualTo(0xba78_16bfL);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
