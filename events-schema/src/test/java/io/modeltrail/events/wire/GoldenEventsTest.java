package io.modeltrail.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.modeltrail.events.schema.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The golden corpus: the exact leaf of one event of every type ever released. A file is written once
/// (`-Dgolden.write=true` adds missing ones) and never changed, because the log will hold such bytes for ever.
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final CommandContext CONTEXT = new CommandContext(
            "c-1",
            "https://idp.example|rita",
            "release-operator",
            "planned release 2026-03",
            "corr-1",
            null,
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    @BeforeAll
    static void addMissingOnesWhenAsked() throws IOException {
        long version = 0;
        for (var event : ExampleEvents.all()) {
            var envelope = Envelopes.wrap(
                    "modeltrail.local/log",
                    "0195577c-6e40-7000-8000-%012d".formatted(version),
                    event,
                    version++,
                    ExampleEvents.NOON.plusMillis(3),
                    CONTEXT);
            var file = GOLDEN.resolve(envelope.type() + ".json");
            if (Boolean.getBoolean("golden.write") && Files.notExists(file)) {
                Files.write(file, Envelopes.encode(envelope));
            }
        }
    }

    static Stream<String> types() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("[.]json$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyEventTypeHasItsGoldenExample() throws IOException {
        assertThat(new TreeSet<>(types().toList()))
                .as("add an example to ExampleEvents and run once with -Dgolden.write=true")
                .containsAll(EventTypes.names());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGoldenLeafIsReadAsAnEventOfThisRelease(String type) throws IOException {
        var envelope = Envelopes.decode(leaf(type));

        assertThat(envelope.type()).isEqualTo(type);
        assertThat(envelope.event().stream()).isEqualTo(envelope.subject());
        assertThat(envelope.event().occurredAt()).isEqualTo(ExampleEvents.NOON);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGoldenLeafOfACurrentTypeIsWrittenAgainByteForByte(String type) throws IOException {
        var envelope = Envelopes.decode(leaf(type));
        var again = EventTypes.names().contains(type) ? rewritten(envelope) : envelope;

        assertThat(new String(Envelopes.encode(again), StandardCharsets.UTF_8))
                .isEqualTo(new String(leaf(type), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGoldenLeafKeepsToItsSchemas(String type) throws IOException {
        var envelope = Envelopes.decode(leaf(type));

        assertThat(envelope.dataschema()).isEqualTo(Schemas.URN + type);
        assertThat(errors(type, envelope.data().toString())).isEmpty();
        assertThat(errors("modeltrail.EventEnvelope.v1", new String(leaf(type), StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(errors(type, "{}")).as("an empty object is no event").isNotEmpty();
    }

    private static EventEnvelope rewritten(EventEnvelope read) {
        var context = new CommandContext(
                read.commandid(),
                read.actor(),
                read.actorrole(),
                read.reason(),
                read.correlationid(),
                read.causationid(),
                read.traceparent());
        var log = read.source().substring("urn:modeltrail:log:".length());
        return Envelopes.wrap(log, read.id(), read.event(), read.streamversion(), read.time(), context);
    }

    private static List<com.networknt.schema.Error> errors(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(Schemas.read(schema), StandardCharsets.UTF_8), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }

    private static byte[] leaf(String type) throws IOException {
        return Files.readAllBytes(GOLDEN.resolve(type + ".json"));
    }
}
