package io.modeltrail.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.UnknownType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// The committed schemas are the generated ones, and no released one is broken. `-Dschemas.write=true` writes them
/// anew;
/// `-Dschemas.release=true` makes them what later ones are compared with, once a release is out.
class CommittedSchemasTest {

    private static final Path COMMITTED = Path.of("src/main/resources/schemas");
    private static final Path RELEASED = Path.of("src/test/resources/released-schemas");

    @BeforeAll
    static void writeWhenAsked() throws IOException {
        for (var type : Schemas.types().entrySet()) {
            if (Boolean.getBoolean("schemas.write")) {
                Files.writeString(file(COMMITTED, type.getKey()), generated(type.getKey(), type.getValue()));
            }
            if (Boolean.getBoolean("schemas.release")) {
                Files.writeString(file(RELEASED, type.getKey()), generated(type.getKey(), type.getValue()));
            }
        }
    }

    @Test
    void everyRecordOfTheWireHasItsSchemaCommitted() {
        assertThat(Schemas.types())
                .allSatisfy((name, type) -> assertThat(file(COMMITTED, name))
                        .as("run the tests once with -Dschemas.write=true and read the difference")
                        .content(StandardCharsets.UTF_8)
                        .isEqualTo(generated(name, type)));
    }

    @Test
    void aSchemaWithoutARecordIsAReleasedOneOfAnEarlierVersion() throws IOException {
        var orphans = names(COMMITTED);
        orphans.removeAll(Schemas.types().keySet());

        assertThat(orphans)
                .allSatisfy(name -> assertThat(file(COMMITTED, name)).hasSameTextualContentAs(file(RELEASED, name)));
    }

    @Test
    void whatWasReleasedIsNeverBroken() throws IOException {
        assertThat(names(RELEASED)).isNotEmpty().allSatisfy(name -> {
            var type = Schemas.types().get(name);
            boolean request = type != null && SchemaGenerator.isRequest(type);
            var older = Json.strict().readTree(Files.readString(file(RELEASED, name)));
            var newer = Json.strict().readTree(Files.readString(file(COMMITTED, name)));
            assertThat(SchemaCompatibility.breaks(older, newer, request)).isEmpty();
        });
    }

    @Test
    void theSchemasAreServedFromTheClassPath() {
        var schema = Json.strict().readTree(Schemas.read("modeltrail.RolloutStarted.v1"));

        assertThat(schema.path("$id").asString()).isEqualTo("urn:modeltrail:schema:modeltrail.RolloutStarted.v1");
        assertThatThrownBy(() -> Schemas.read("modeltrail.Nothing.v1")).isInstanceOf(UnknownType.class);
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".json");
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var names = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .forEach(file -> names.add(file.substring(0, file.length() - ".json".length())));
            return names;
        }
    }

    private static String generated(String name, Class<?> type) {
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return Json.strict().writer().with(printer).writeValueAsString(SchemaGenerator.schemaOf(name, type)) + "\n";
    }
}
