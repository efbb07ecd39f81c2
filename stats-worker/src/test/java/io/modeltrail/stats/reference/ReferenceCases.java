package io.modeltrail.stats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.stats.method.Method;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns one reference file into a test a case, with the tolerances that the file itself states.
record ReferenceCases(JsonNode file) {

    static ReferenceCases of(Path file) {
        return new ReferenceCases(JsonMapper.shared().readTree(file));
    }

    String method() {
        return file.get("method").asString();
    }

    Stream<DynamicTest> against(Method method) {
        return file.get("cases")
                .valueStream()
                .map(each -> DynamicTest.dynamicTest(each.get("id").asString(), () -> {
                    JsonNode answer = throughText(method.answer(each.get("input")));
                    assertThat(answer.propertyNames())
                            .containsAll(file.get("outputs").propertyNames());
                    each.get("expected")
                            .properties()
                            .forEach(field -> check(
                                    field.getKey(),
                                    field.getValue(),
                                    answer.get(field.getKey()),
                                    tolerance(each, field.getKey())));
                }));
    }

    private static JsonNode throughText(JsonNode answer) {
        return JsonMapper.shared().readTree(answer.toString());
    }

    private static void check(String name, JsonNode expected, JsonNode answer, JsonNode tolerance) {
        if (expected.isArray()) {
            assertThat(answer.size()).as(name).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                check(name + "[" + i + "]", expected.get(i), answer.get(i), tolerance);
            }
        } else if (expected.isNumber()) {
            double wanted = expected.doubleValue();
            double allowed = Math.max(
                    tolerance.path("abs").asDouble(0), tolerance.path("rel").asDouble(0) * Math.abs(wanted));
            assertThat(answer.isNumber() && Math.abs(answer.doubleValue() - wanted) <= allowed)
                    .as("%s: expected %s, got %s", name, wanted, answer)
                    .isTrue();
        } else {
            assertThat(answer).as(name).isEqualTo(expected);
        }
    }

    private JsonNode tolerance(JsonNode each, String field) {
        if (each.has("tol")) {
            return each.get("tol");
        }
        boolean probability = file.path("pFields")
                .valueStream()
                .anyMatch(name -> name.asString().equals(field));
        return file.get(probability ? "pTol" : "tol");
    }
}
