package io.modeltrail.events.schema;

import io.modeltrail.events.Command;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns the records of the wire into JSON Schemas. What is `@Nullable` is optional. What callers send is closed, as
/// the
/// strict reader refuses unknown fields; what we write is open, as a later release may add fields.
final class SchemaGenerator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// Fields that a caller may leave out although the record always has them.
    private static final Map<Class<?>, List<String>> LEFT_OUT =
            Map.of(Observation.class, List.of("metrics", "attributes"));

    private static final Map<String, Range> RANGES = Map.of(
            "Observation.score", new Range(0, 1),
            "Observation.safety", new Range(0, 1),
            "Observation.latencyMs", new Range(0, 86_400_000));

    private final boolean closed;
    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();

    private SchemaGenerator(boolean closed) {
        this.closed = closed;
    }

    static ObjectNode schemaOf(String name, Class<?> type) {
        var generator = new SchemaGenerator(isRequest(type));
        var schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", Schemas.URN + name);
        schema.setAll(generator.ofRecord(type));
        if (!generator.definitions.isEmpty()) {
            generator.definitions.forEach(schema.putObject("$defs")::set);
        }
        return schema;
    }

    /// Whether callers write it and we read it strictly.
    static boolean isRequest(Class<?> type) {
        return Command.class.isAssignableFrom(type) || type == Observation.class || type == Label.class;
    }

    private ObjectNode ofRecord(Class<?> type) {
        var schema = JSON.objectNode().put("title", type.getSimpleName());
        SourceComments.of(type).ifPresent(text -> schema.put("description", text));
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = JSON.arrayNode();
        for (var component : type.getRecordComponents()) {
            properties.set(component.getName(), ofComponent(type, component));
            if (isRequired(type, component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (closed) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private ObjectNode ofComponent(Class<?> owner, RecordComponent component) {
        var schema = of(component.getGenericType());
        var range = RANGES.get(owner.getSimpleName() + "." + component.getName());
        return range == null ? schema : schema.put("minimum", range.minimum()).put("maximum", range.maximum());
    }

    /// `requestedAt` is filled in at the edge when it is left out.
    private static boolean isRequired(Class<?> owner, RecordComponent component) {
        boolean atTheEdge =
                Command.class.isAssignableFrom(owner) && component.getName().equals("requestedAt");
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !LEFT_OUT.getOrDefault(owner, List.of()).contains(component.getName())
                && !atTheEdge;
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? typed("array").set("items", of(arguments[0]))
                    : typed("object").set("additionalProperties", of(arguments[1]));
        }
        return ofClass((Class<?>) type);
    }

    private ObjectNode ofClass(Class<?> type) {
        if (type.isRecord()) {
            return reference(type);
        }
        if (type.isEnum()) {
            var schema = typed("string");
            Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .forEach(schema.putArray("enum")::add);
            return schema;
        }
        return switch (type.getSimpleName()) {
            case "String" -> typed("string");
            case "boolean", "Boolean" -> typed("boolean");
            case "int", "Integer", "long", "Long", "BigInteger" -> typed("integer");
            case "double", "Double" -> typed("number");
            case "JsonNode" -> typed("object");
            case "LocalDate" -> typed("string").put("format", "date");
            case "Instant" -> typed("string").put("format", "date-time");
            case "Duration" ->
                typed("string")
                        .put("pattern", "^P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]{1,9})?S)?)?$")
                        .put("description", "ISO 8601, such as PT10S");
            default -> throw new IllegalArgumentException("no JSON Schema for " + type + ": teach the generator");
        };
    }

    private ObjectNode reference(Class<?> type) {
        var name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, JSON.objectNode());
            definitions.put(name, ofRecord(type));
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    private record Range(double minimum, double maximum) {}
}
