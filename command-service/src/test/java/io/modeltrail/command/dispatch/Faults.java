package io.modeltrail.command.dispatch;

import io.modeltrail.events.FromToken;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Everything that can be wrong with the form of a record, at whatever depth, found by its components.
final class Faults {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Faults() {}

    /// A body that is wrong in one place only, and the field that an answer must name, dotted where it is nested.
    record Fault(JsonNode body, String field) {
        private Fault within(String name) {
            return new Fault(JSON.objectNode().set(name, body), field.isEmpty() ? name : name + "." + field);
        }

        private Fault inList() {
            return new Fault(JSON.arrayNode().add(body), field.isEmpty() ? "0" : "0." + field);
        }
    }

    /// Values of another type, and words that no enum knows.
    static Stream<Fault> of(Class<?> type) {
        return given(type)
                .flatMap(component -> in(component.getGenericType()).map(fault -> fault.within(component.getName())));
    }

    /// What the caller sends.
    static Stream<RecordComponent> given(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getName().equals("requestedAt"))
                .filter(component -> !component.isAnnotationPresent(FromToken.class));
    }

    private static Stream<Fault> in(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    Stream.of(wrong(JSON.stringNode("none")), wrong(JSON.numberNode(7))),
                    List.class.equals(generic.getRawType())
                            ? in(generic.getActualTypeArguments()[0]).map(Fault::inList)
                            : Stream.empty());
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return Stream.concat(Stream.of(wrong(JSON.stringNode("none")), wrong(JSON.arrayNode())), of(plain));
        }
        // Jackson takes an empty array for a date that is left out.
        var lists = plain == LocalDate.class ? JSON.arrayNode().add("none") : JSON.arrayNode();
        return Stream.concat(Stream.of(wrong(JSON.objectNode()), wrong(lists)), scalars(plain));
    }

    private static Stream<Fault> scalars(Class<?> type) {
        if (type == String.class) {
            return Stream.of(wrong(JSON.numberNode(7)), wrong(JSON.numberNode(7.5)), wrong(JSON.booleanNode(true)));
        }
        var none = Stream.of(wrong(JSON.stringNode("none")), wrong(JSON.stringNode("")));
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return Stream.concat(
                    none,
                    Stream.of(wrong(JSON.stringNode("7")), wrong(JSON.numberNode(7.5)), wrong(JSON.booleanNode(true))));
        }
        if (type == boolean.class || type == Boolean.class || type.isEnum()) {
            return Stream.concat(none, Stream.of(wrong(JSON.stringNode("true")), wrong(JSON.numberNode(1))));
        }
        return type == double.class || type == Double.class
                ? Stream.concat(none, Stream.of(wrong(JSON.stringNode("7.5")), wrong(JSON.booleanNode(true))))
                : none;
    }

    private static Fault wrong(JsonNode value) {
        return new Fault(value, "");
    }
}
