package io.modeltrail.stats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns one reference file into a test a case, with the tolerances that the file itself states.
final class ReferenceCases {
    private ReferenceCases() {}

    /// What a method answers, by the file's field names; an absent value is undefined.
    static final class Answer {
        private final Map<String, @Nullable Double> values = new LinkedHashMap<>();

        void put(String field, double value) {
            values.put(field, value);
        }

        void put(String field, OptionalDouble value) {
            values.put(field, value.isPresent() ? (Double) value.getAsDouble() : null);
        }
    }

    static Stream<DynamicTest> of(String method, BiConsumer<JsonNode, Answer> compute) {
        JsonNode file = JsonMapper.shared().readTree(SharedFolder.file("reference/" + method + ".json"));
        return StreamSupport.stream(file.get("cases").spliterator(), false)
                .map(each -> DynamicTest.dynamicTest(each.get("id").asString(), () -> {
                    var answer = new Answer();
                    compute.accept(each.get("input"), answer);
                    assertThat(answer.values.keySet())
                            .containsAll(file.get("outputs").propertyNames());
                    each.get("expected").properties().forEach(field -> check(file, each, field, answer.values));
                }));
    }

    private static void check(
            JsonNode file, JsonNode each, Map.Entry<String, JsonNode> expected, Map<String, @Nullable Double> values) {
        Double answer = values.get(expected.getKey());
        if (expected.getValue().isNull()) {
            assertThat(answer).as(expected.getKey() + " is undefined").isNull();
            return;
        }
        double got = Objects.requireNonNull(answer, expected.getKey() + " must be defined");
        double wanted = Double.parseDouble(expected.getValue().asString());
        JsonNode tolerance = tolerance(file, each, expected.getKey());
        double allowed = Math.max(
                tolerance.path("abs").asDouble(0), tolerance.path("rel").asDouble(0) * Math.abs(wanted));
        assertThat(got == wanted || Math.abs(got - wanted) <= allowed)
                .as("%s: expected %s, got %s", expected.getKey(), wanted, got)
                .isTrue();
    }

    private static JsonNode tolerance(JsonNode file, JsonNode each, String field) {
        if (each.has("tol")) {
            return each.get("tol");
        }
        boolean probability = file.has("pFields")
                && file.get("pFields")
                        .valueStream()
                        .anyMatch(name -> name.asString().equals(field));
        return file.get(probability ? "pTol" : "tol");
    }
}
