package io.modeltrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.wire.CommandTypes;
import io.modeltrail.events.wire.EventTypes;
import io.modeltrail.events.wire.SealedTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `docs/event-model.md` tells the truth about the sealed types, the reactions and the tests.
class EventModelTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");

    private final Map<String, List<List<String>>> tables = tables();

    @Test
    void everyCommandIsASlice() {
        assertThat(names("Slices", 1))
                .isEqualTo(CommandTypes.names().stream()
                        .map(EventModelTest::simpleName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyEventComesOutOfASlice() {
        assertThat(names("Slices", 2))
                .isEqualTo(EventTypes.names().stream()
                        .map(EventModelTest::simpleName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyEventIsDescribedWithItsStreamAndItsFields() {
        assertThat(described("Events")).isEqualTo(expected(EventTypes.parents(), Event.class, "Event"));
    }

    @Test
    void everyCommandIsDescribedWithItsStreamAndItsFields() {
        assertThat(described("Commands")).isEqualTo(expected(CommandTypes.parents(), Command.class, "Command"));
    }

    @Test
    void theStreamsAreThoseOfTheEvents() {
        assertThat(names("Streams", 0))
                .isEqualTo(EventTypes.parents().stream()
                        .map(parent -> parent.getSimpleName().replaceFirst("Event$", ""))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "column {0} names classes under {1}")
    @CsvSource({
        "4, rollout-worker/src/main/java/io/modeltrail/rollout",
        "5, command-service/src/test/java/io/modeltrail/command"
    })
    void everyReactionAndEveryTestExists(int column, Path folder) throws IOException {
        var sources = ROOT.resolve(folder);
        try (var files = Files.walk(sources)) {
            var classes = files.map(file -> file.getFileName().toString().replaceFirst("[.]java$", ""))
                    .collect(Collectors.toSet());

            assertThat(classes).containsAll(names("Slices", column));
        }
    }

    private Set<String> names(String section, int column) {
        return rows(section).stream()
                .flatMap(row -> NAME.matcher(row.get(column)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, String> described(String section) {
        return rows(section).stream()
                .collect(
                        Collectors.toMap(row -> unquoted(row.get(0)), row -> unquoted(row.get(1)) + ": " + row.get(2)));
    }

    private List<List<String>> rows(String section) {
        var rows = tables.get(section);
        assertThat(rows).as("the table of " + section).isNotEmpty();
        return rows == null ? List.of() : rows;
    }

    private static <T> Map<String, String> expected(List<Class<? extends T>> parents, Class<T> kind, String suffix) {
        var expected = new LinkedHashMap<String, String>();
        for (var parent : parents) {
            var stream = parent.getSimpleName().replaceFirst(suffix + "$", "");
            SealedTypes.under(parent, kind)
                    .forEach(type -> expected.put(type.getSimpleName(), stream + ": " + fields(type)));
        }
        return expected;
    }

    private static String simpleName(String type) {
        return type.split("[.]", -1)[1];
    }

    private static String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getName().equals("requestedAt"))
                .map(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        ? component.getName() + "?"
                        : component.getName())
                .collect(Collectors.joining(", "));
    }

    private static String unquoted(String cell) {
        return cell.replace("`", "");
    }

    /// The rows of each section's table, without its head.
    private static Map<String, List<List<String>>> tables() {
        var tables = new LinkedHashMap<String, List<List<String>>>();
        for (var section : read(ROOT.resolve("docs/event-model.md")).split("\n## ", -1)) {
            var rows = section.lines()
                    .filter(line -> line.startsWith("|"))
                    .skip(2)
                    .map(line -> Stream.of(line.substring(1).split("[|]", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
            tables.put(section.lines().findFirst().orElse(""), rows);
        }
        return tables;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("the event model is part of the build", missing);
        }
    }
}
