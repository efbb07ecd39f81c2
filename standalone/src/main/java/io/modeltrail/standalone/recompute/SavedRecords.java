package io.modeltrail.standalone.recompute;

import io.modeltrail.events.wire.Json;
import io.modeltrail.stats.observation.ExperimentReplay.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Records in a file, one JSON document a line: topic, partition, offset, time, and key and value in Base64, so that
/// what the worker refused is kept as it was.
public record SavedRecords(Path file) implements RecordSource {
    @Override
    public void read(Consumer<Input> reader) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.forEach(line -> reader.accept(Json.tolerant().readValue(line, Input.class)));
        }
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
