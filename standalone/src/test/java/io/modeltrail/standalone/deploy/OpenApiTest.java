package io.modeltrail.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.wire.CommandTypes;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The document of the HTTP interface and the controllers say the same.
class OpenApiTest {

    private static final Path SOURCE = Path.of("../query-service/src/main/resources/openapi.yaml");

    private static final OpenApiFile DOCUMENT = document();

    private static OpenApiFile document() {
        try {
            var text = Files.readString(SOURCE);
            if (Boolean.getBoolean("openapi.write")) {
                Files.writeString(SOURCE, OpenApiCommands.written(text, routes()));
            }
            return OpenApiFile.of(Files.readString(SOURCE));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static List<Route> routes() {
        return Stream.of("io.modeltrail.command", "io.modeltrail.query")
                .flatMap(service -> Route.below(service).stream())
                .toList();
    }

    static Stream<String> commands() {
        return DOCUMENT.operations().entrySet().stream()
                .filter(operation -> operation.getValue().has("x-command"))
                .map(operation -> operation.getKey());
    }

    @Test
    void whatNobodyDescribedByHandFollowsFromTheCommands() throws IOException {
        var text = Files.readString(SOURCE);

        assertThat(text)
                .as("run this test once with -Dopenapi.write=true and read the difference")
                .isEqualTo(OpenApiCommands.written(text, routes()));
    }

    @Test
    void everyRouteStandsInTheDocumentAndNothingElseDoes() {
        assertThat(DOCUMENT.operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        routes().stream().map(Route::operation).collect(Collectors.toSet()));
    }

    @Test
    void parametersAndMediaTypesAreThoseOfTheControllers() {
        var paths = merged(Route::pathVariables);
        var queries = merged(Route::queries);
        var types = merged(Route::mediaTypes);

        assertThat(DOCUMENT.operations().keySet()).allSatisfy(operation -> {
            assertThat(DOCUMENT.parameters(operation, "path")).isEqualTo(paths.get(operation));
            assertThat(DOCUMENT.parameters(operation, "query")).isEqualTo(queries.get(operation));
            assertThat(DOCUMENT.mediaTypes(operation)).containsAll(types.get(operation));
        });
    }

    private static Map<String, Set<String>> merged(Function<Route, Collection<String>> part) {
        var merged = new TreeMap<String, Set<String>>();
        routes().forEach(route ->
                merged.computeIfAbsent(route.operation(), _ -> new TreeSet<>()).addAll(part.apply(route)));
        return merged;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aBodyHoldsTheFieldsOfItsCommandThatAreTheCallersToChoose(String operation) {
        var given = new HashSet<>(DOCUMENT.parameters(operation, "path"));
        DOCUMENT.operation(operation).path("x-implied").forEach(field -> given.add(field.asString()));
        var fields = Arrays.stream(command(operation).getRecordComponents())
                .filter(field -> !SentCommand.isGiven(field) && !given.contains(field.getName()))
                .toList();
        var body = DOCUMENT.body(operation);

        assertThat(body.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(fields.stream().map(RecordComponent::getName), Stream.of("reason"))
                                .toList());
        assertThat(body.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(fields.stream()
                        .filter(SentCommand::isRequired)
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(body.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(DOCUMENT.parameters(operation, "header")).contains("Idempotency-Key", "If-Match");
    }

    @Test
    void everyWriteUnderTheApiButBatchesDocumentsAndRebuildsNamesItsCommand() {
        assertThat(DOCUMENT.operations().keySet().stream().filter(operation -> !operation.startsWith("get ")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                commands(),
                                Stream.of(
                                        "post /api/v1/documents",
                                        "post /api/v1/observations",
                                        "post /api/v1/labels",
                                        "post /api/v1/projections/{name}/rebuild"))
                        .toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.references())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(DOCUMENT.target(reference).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        assertThat(DOCUMENT.operations().values().stream()
                        .map(operation -> operation.path("operationId").asString("")))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    private static Class<?> command(String operation) {
        var name = DOCUMENT.operation(operation).path("x-command").asString();
        return CommandTypes.classOf("modeltrail." + name + ".v1");
    }
}
