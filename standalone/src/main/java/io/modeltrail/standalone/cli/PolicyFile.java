package io.modeltrail.standalone.cli;

import io.modeltrail.events.wire.Json;
import io.modeltrail.stats.comparison.study.ComparisonPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/// A policy of comparison from a file; refusals name the file and the field.
final class PolicyFile {

    private PolicyFile() {}

    static ComparisonPolicy read(Path file) {
        try {
            return Json.strict().readValue(Files.readString(file), ComparisonPolicy.class);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(
                    "--policy %s: %s".formatted(file, malformed.getOriginalMessage()), malformed);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("--policy: cannot read " + file, unreadable);
        }
    }
}
