package io.modeltrail.events.rulepack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.modeltrail.events.rulepack.Applicability.Trait;
import io.modeltrail.events.rulepack.EvidencePattern.All;
import io.modeltrail.events.rulepack.EvidencePattern.Any;
import io.modeltrail.events.rulepack.EvidencePattern.Approved;
import io.modeltrail.events.rulepack.EvidencePattern.NoneOpen;
import io.modeltrail.events.rulepack.EvidencePattern.Recorded;
import io.modeltrail.events.schema.Schemas;
import io.modeltrail.events.wire.EventTypes;
import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The rule packs are what their schema says, and ask for nothing that no event could show.
class RulePacksTest {

    private static final Path FOLDER = Path.of("src/main/resources/rule-packs");
    private static final String SCHEMA = "rule-pack.schema.json";

    @Test
    void everyPackIsValid() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve(SCHEMA)), InputFormat.JSON);
        for (var file : files()) {
            assertThat(schema.validate(Files.readString(FOLDER.resolve(file)), InputFormat.JSON))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void everyFileIsAPackOfThisReleaseUnderItsName() throws IOException {
        assertThat(files())
                .isEqualTo(RulePacks.all().stream()
                        .map(pack -> "%s.%s.json".formatted(pack.framework(), pack.edition()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyFieldThatIsLookedAtStandsInTheSchemaOfItsEvent() {
        var events = RulePacks.all().stream()
                .flatMap(pack -> pack.requirements().stream())
                .flatMap(requirement -> Stream.concat(requirement.onlyIf().stream(), events(requirement.evidence())))
                .flatMap(RulePacksTest::withNeighbours)
                .collect(Collectors.toSet());

        assertThat(events).hasSizeGreaterThan(20).allSatisfy(event -> {
            var type = "modeltrail.%s.v1".formatted(event.type());
            assertThat(EventTypes.names()).contains(type);
            var schema = Json.tolerant().readTree(new String(Schemas.read(type), UTF_8));
            assertThat(event.where().keySet())
                    .allSatisfy(field -> assertThat(property(schema, field))
                            .as("%s.%s", event.type(), field)
                            .isPresent());
        });
    }

    /// The table that the design gives: which clause is required of which safety class.
    @Test
    void theSafetyClassesOfIec62304AreThoseOfTheTable() throws IOException {
        var table = shared("design/regulatory.md");
        assumeTrue(table.isPresent(), "skipped: no folder shared beside the checkout or in MODELTRAIL_SHARED");
        var expected = new TreeMap<String, String>();
        Files.readString(table.get())
                .lines()
                .filter(line -> line.startsWith("| 62304:"))
                .map(line -> line.split("[|]", -1))
                .forEach(cells -> expected.put(
                        cells[1].strip().substring("62304:".length()),
                        (cells[2].isBlank() ? "" : "A")
                                + (cells[3].isBlank() ? "" : "B")
                                + (cells[4].isBlank() ? "" : "C")));

        var pack = RulePacks.latest("IEC-62304").orElseThrow();
        var classes = new TreeMap<String, String>();
        pack.requirements()
                .forEach(requirement -> classes.put(
                        requirement.id(),
                        String.join(
                                "",
                                requirement.appliesIf().values().getOrDefault(Trait.SOFTWARE_CLASS, new TreeSet<>()))));
        assertThat(classes).isEqualTo(expected);
    }

    private static Optional<Path> shared(String file) {
        var given = Optional.ofNullable(System.getenv("MODELTRAIL_SHARED")).map(Path::of);
        return Stream.concat(given.stream(), Stream.of(Path.of("../../shared")))
                .map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Set<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals(SCHEMA))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<Recorded> events(EvidencePattern pattern) {
        return switch (pattern) {
            case All(var parts) -> parts.stream().flatMap(RulePacksTest::events);
            case Any(var parts) -> parts.stream().flatMap(RulePacksTest::events);
            case Approved document -> document.before().stream();
            case Recorded event -> Stream.of(event);
            case NoneOpen(var opened, var closed, var _) -> Stream.concat(Stream.of(opened), closed.stream());
        };
    }

    private static Stream<Recorded> withNeighbours(Recorded event) {
        return Stream.of(Stream.of(event), event.before().stream(), event.after().stream())
                .flatMap(events -> events);
    }

    private static Optional<JsonNode> property(JsonNode schema, String path) {
        var here = schema;
        for (var name : path.split("[.]", -1)) {
            if (here.has("$ref")) {
                here = schema.at(here.path("$ref").asString().substring(1));
            }
            here = here.path("properties").path(name);
        }
        return here.isMissingNode() ? Optional.empty() : Optional.of(here);
    }
}
