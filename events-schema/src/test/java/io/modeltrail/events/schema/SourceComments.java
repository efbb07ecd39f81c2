package io.modeltrail.events.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/// What the source says about a record: the `///` lines above it, so that a schema explains itself in the same words.
final class SourceComments {

    private SourceComments() {}

    static Optional<String> of(Class<?> type) {
        var lines = sourceOf(outermost(type)).lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).matches(".*\\brecord " + type.getSimpleName() + "\\(.*")) {
                return commentAbove(lines, line);
            }
        }
        throw new IllegalStateException("no source of " + type);
    }

    private static Optional<String> commentAbove(List<String> lines, int declaration) {
        var words = new ArrayDeque<String>();
        for (int line = declaration - 1; line >= 0; line--) {
            var text = lines.get(line).strip();
            if (text.startsWith("///")) {
                words.addFirst(text.substring(3).strip());
            } else if (!text.startsWith("@") && !text.startsWith("\"") && !text.equals("})")) {
                break;
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private static Class<?> outermost(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type : outermost(outer);
    }

    private static String sourceOf(Class<?> type) {
        var path = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        try {
            return Files.readString(path);
        } catch (IOException missing) {
            throw new UncheckedIOException("run it from the module's folder", missing);
        }
    }
}
