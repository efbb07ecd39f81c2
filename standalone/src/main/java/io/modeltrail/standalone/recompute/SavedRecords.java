package io.modeltrail.standalone.recompute;

import io.modeltrail.events.wire.Json;
import io.modeltrail.stats.observation.ExperimentReplay.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// Records in a file, one JSON document a line: topic, partition, offset, time, and key and value in Base64, so that
/// what the worker refused is kept as it was.
public record SavedRecords(Path file) implements RecordSource {
    @Override
    public void read(Consumer<Input> reader) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(parsed(line, number++));
            }
        }
    }

    private Input parsed(String line, int number) throws IOException {
        try {
            return Optional.ofNullable(Json.tolerant().readValue(line, Input.class))
                    .filter(input ->
                            Stream.of(input.topic(), input.key(), input.value()).allMatch(Objects::nonNull))
                    .orElseThrow(() -> new IOException(unlike(number)));
        } catch (JacksonException unreadable) {
            throw new IOException(unlike(number), unreadable);
        }
    }

    private String unlike(int number) {
        return "line %d of %s is no record, with topic, partition, offset, producedAt, key and value; save it anew"
                .formatted(number, file);
    }

    /// Writes what another source has.
    static void save(Path file, RecordSource source) throws IOException {
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            source.read(input -> {
                try {
                    writer.write(Json.tolerant().writeValueAsString(input));
                    writer.write('\n');
                } catch (IOException failure) {
                    throw new UncheckedIOException("cannot write " + file, failure);
                }
            });
        }
    }
}
