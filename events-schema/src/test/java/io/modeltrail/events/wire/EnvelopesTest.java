package io.modeltrail.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.wire.Envelopes.EnvelopeTooLarge;
import io.modeltrail.events.wire.Envelopes.UnreadableEnvelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopesTest {

    private static final Instant NOON = ExampleEvents.NOON;

    @Property(tries = 500)
    void whatIsEncodedIsDecodedAsTheSameEnvelopeAndEvent(
            @ForAll("envelopes") EventEnvelope envelope, @ForAll("events") Event event) {
        var read = Envelopes.decode(Envelopes.encode(envelope));

        assertThat(read.event()).isEqualTo(envelope.event());
        assertThat(Envelopes.encode(read)).isEqualTo(Envelopes.encode(envelope));
        assertThat(wrap(event).event()).isEqualTo(event);
    }

    @Provide
    Arbitrary<Event> events() {
        return ArbitraryRecords.anyOf(EventTypes.names().stream()
                .<Class<? extends Event>>map(EventTypes::classOf)
                .toList());
    }

    @Provide
    Arbitrary<EventEnvelope> envelopes() {
        return Combinators.combine(
                        events(), Arbitraries.strings().ofMaxLength(20).injectNull(0.2), Arbitraries.longs())
                .as((event, reason, version) -> Envelopes.wrap(
                        "log",
                        "id",
                        event,
                        version,
                        NOON,
                        new CommandContext("c", "a", "r", reason, "k", reason, null)));
    }

    @Test
    void anEnvelopeBeyondTheLimitIsRefusedWithItsSizeAndTheWayOut() {
        var atTheLimit = sized(Envelopes.MAX_BYTES);

        assertThat(Envelopes.encode(atTheLimit)).hasSize(Envelopes.MAX_BYTES);
        assertThatThrownBy(() -> Envelopes.encode(sized(Envelopes.MAX_BYTES + 1)))
                .isInstanceOf(EnvelopeTooLarge.class)
                .hasMessage("modeltrail.ModelRegistered.v1 takes 61441 bytes, the log takes 61440 at most;"
                        + " store the document and send its digest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"specversion\":\"1.0\"} x",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"time\":\"noon\"}",
                "{\"specversion\":\"1.0\",\"id\":\"a\"}"
            })
    void whatIsNoEnvelopeIsRefusedAsSuch(String text) {
        assertThatThrownBy(() -> Envelopes.decode(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEnvelope.class)
                .hasMessageStartingWith("not a CloudEvents envelope: ");
    }

    @Test
    void aFieldThatALaterReleaseAddedIsNoObstacle() {
        var leaf =
                new String(Envelopes.encode(wrap(new ModelRegistered("m", "use", "o", NOON))), StandardCharsets.UTF_8);
        var later = leaf.replace("\"owner\":\"o\"", "\"owner\":\"o\",\"colour\":\"red\"");

        assertThat(Envelopes.decode(later.getBytes(StandardCharsets.UTF_8)).event())
                .isEqualTo(new ModelRegistered("m", "use", "o", NOON));
    }

    private static EventEnvelope sized(int bytes) {
        int frame = Envelopes.encode(wrap(new ModelRegistered("m", "", "o", NOON))).length;
        return wrap(new ModelRegistered("m", "x".repeat(bytes - frame), "o", NOON));
    }

    private static EventEnvelope wrap(Event event) {
        return Envelopes.wrap("log", "id", event, 0, NOON, new CommandContext("c", "a", "r", null, "k", null, null));
    }
}
