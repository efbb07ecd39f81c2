package io.modeltrail.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class EnvelopeScannerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Fingerprint FINGERPRINT = Fingerprint.ofRandomKey();

    @Property(tries = 300)
    void whateverJacksonWritesIsReadAndTheStreamIsTheSame(
            @ForAll @Size(max = 20) Map<@StringLength(max = 12) String, String> others,
            @ForAll @StringLength(min = 1, max = 40) String id,
            @ForAll @IntRange int version) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        others.forEach((name, value) -> envelope.put("x" + name.replaceAll("[^a-z]", ""), value));
        envelope.put("id", id);
        envelope.put("type", "t");
        envelope.put("data", Map.of("id", others, "list", new Object[] {1, -2.5e10, true, others.values()}));
        envelope.put("subject", id);
        envelope.put("streamversion", version);
        long[] facts = new long[EnvelopeScanner.FACTS];
        byte[] json = JSON.writeValueAsBytes(envelope);
        assertThat(scan(json, facts)).as(new String(json, UTF_8)).isNull();
        assertThat(facts[4]).isEqualTo(version);
        assertThat(facts[0]).isEqualTo(facts[2]);
        long[] plain = new long[2];
        byte[] text = Arrays.copyOf(id.getBytes(UTF_8), id.getBytes(UTF_8).length + 8);
        FINGERPRINT.write(text, 0, text.length - 8, plain, 0);
        assertThat(facts).startsWith(plain);
    }

    @Property(tries = 500)
    void noTextMakesTheScannerFail(@ForAll byte[] noise, @ForAll @IntRange(max = 200) int at) {
        byte[] json = HonestLog.envelope(1, "a", "b", 3);
        System.arraycopy(noise, 0, json, at, Math.min(noise.length, json.length - at));
        scan(json, new long[EnvelopeScanner.FACTS]);
        scan(noise, new long[EnvelopeScanner.FACTS]);
        scan(Arrays.copyOf(json, at), new long[EnvelopeScanner.FACTS]);
    }

    @Property(tries = 500)
    void whatWasReadBeforeChangesNothing(@ForAll byte[] noise, @ForAll @IntRange(max = 200) int at) {
        byte[] json = HonestLog.envelope(1, "a", "b", 3);
        System.arraycopy(noise, 0, json, at, Math.min(noise.length, json.length - at));
        EnvelopeScanner experienced = new EnvelopeScanner(FINGERPRINT);
        assertThat(scan(experienced, HonestLog.envelope(7, "x", "y", 9), new long[EnvelopeScanner.FACTS]))
                .isNull();
        long[] facts = new long[EnvelopeScanner.FACTS];
        long[] plain = new long[EnvelopeScanner.FACTS];
        String wrong = scan(json, plain);
        assertThat(scan(experienced, json, facts)).isEqualTo(wrong);
        if (wrong == null) {
            assertThat(facts).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"1\",\"type\":\"t\",\"subject\":\"s\",\"streamversion\":0,\"id\":\"2\"} | 'id' is there twice",
                "{\"id\":\"1\",\"x\":1,\"x\":2} | 'x' is there twice",
                "{\"i\\u0064\":\"1\"} | with escapes",
                "{\"id\":\"1\",\"type\":\"t\",\"subject\":\"s\"} | lacks 'streamversion'",
                "{\"id\":\"1\",\"streamversion\":0} | lacks 'subject', 'type'",
                "{\"id\":1} | '\"' expected",
                "{\"streamversion\":-1} | a whole number from 0",
                "{\"streamversion\":01} | a whole number from 0",
                "{\"streamversion\":1.5} | '}' expected",
                "{\"a\":,\"b\":1} | a value expected",
                "{\"a\":[1,2} | '}' expected",
                "{\"a\":\"open} | a string without end",
                "{\"a\":1}} | the end expected",
                "[] | '{' expected",
                "no | '{' expected"
            })
    void aTextThatIsNoEnvelopeIsRefused(String json, String why) {
        assertThat(scan(json.getBytes(UTF_8), new long[EnvelopeScanner.FACTS])).contains(why);
    }

    @Test
    void manyFingerprintsAreToldApart() {
        FingerprintTable table = new FingerprintTable();
        Map<Integer, Long> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            int key = i % 130_000;
            Long before = expected.put(key, (long) i);
            assertThat(table.put(key & 7, key * 0x9e3779b97f4a7c15L, i))
                    .isEqualTo(before == null ? FingerprintTable.ABSENT : before);
        }
    }

    private static @Nullable String scan(byte[] json, long[] facts) {
        return scan(new EnvelopeScanner(FINGERPRINT), json, facts);
    }

    private static @Nullable String scan(EnvelopeScanner scanner, byte[] json, long[] facts) {
        return scanner.scan(Arrays.copyOf(json, json.length + 8), 0, json.length, facts, 0);
    }
}
