package io.modeltrail.events.compatibility;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.FieldType;
import io.modeltrail.events.catalog.ValueRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the fields of an input or an output from a JSON Schema (2020-12) of one object: its properties, with `type`,
/// `format`, `enum`, `minimum`, `maximum`, `items` of arrays and `unit` (UCUM). What a comparison would have to ignore
/// is refused by its place, so that nothing is compatible by oversight.
public final class JsonSchemaFields {

    private static final int ANY_LENGTH = -1;

    /// Words that say nothing about values.
    private static final Set<String> SILENT = Set.of(
            "$schema", "$id", "$comment", "title", "description", "default", "examples", "deprecated", "readOnly");

    private static final Set<String> OF_OBJECT = Set.of("type", "properties", "required", "additionalProperties");
    private static final Set<String> OF_VALUE =
            Set.of("type", "format", "enum", "minimum", "maximum", "unit", "contentEncoding");
    private static final Set<String> OF_ARRAY = Set.of("type", "items", "minItems", "maxItems", "unit");

    private JsonSchemaFields() {}

    /// `where` is what refusals begin with. Throws [MalformedField].
    public static List<FieldSpec> read(JsonNode schema, String where) {
        known(schema, OF_OBJECT, where);
        if (!schema.path("type").asString("").equals("object")) {
            throw new MalformedField(where + ".type", "must be object: the fields are its properties");
        }
        var required = new HashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        var fields = new ArrayList<FieldSpec>();
        schema.path("properties")
                .properties()
                .forEach(property -> fields.add(field(
                        property.getKey(),
                        property.getValue(),
                        required.contains(property.getKey()),
                        where + ".properties." + property.getKey())));
        return List.copyOf(fields);
    }

    private static FieldSpec field(String name, JsonNode schema, boolean required, String where) {
        var shape = new ArrayList<Integer>();
        var value = schema;
        var place = where;
        while (type(value, place).equals("array")) {
            known(value, OF_ARRAY, place);
            shape.add(length(value));
            value = value.path("items");
            place = place + ".items";
        }
        known(value, OF_VALUE, place);
        return new FieldSpec(
                name,
                fieldType(value, place),
                shape,
                unit(schema, value),
                required && !isNullable(schema),
                range(value, place),
                classes(value));
    }

    private static int length(JsonNode array) {
        var least = array.path("minItems");
        return least.isInt() && least.equals(array.path("maxItems")) ? least.asInt() : ANY_LENGTH;
    }

    /// A value that may be null may be left out.
    private static boolean isNullable(JsonNode schema) {
        return schema.path("type")
                .valueStream()
                .anyMatch(type -> type.asString("").equals("null"));
    }

    private static String type(JsonNode schema, String where) {
        var type = schema.path("type");
        var names = type.isArray()
                ? type.valueStream()
                        .map(one -> one.asString(""))
                        .filter(one -> !one.equals("null"))
                        .toList()
                : List.of(type.asString(""));
        if (names.size() != 1 || names.getFirst().isEmpty()) {
            throw new MalformedField(where + ".type", "must name one type, with null beside it where it may be absent");
        }
        return names.getFirst();
    }

    private static FieldType fieldType(JsonNode schema, String where) {
        var format = schema.path("format").asString("");
        return switch (type(schema, where)) {
            case "boolean" -> FieldType.BOOLEAN;
            case "integer" ->
                switch (format) {
                    case "uint8" -> FieldType.UINT8;
                    case "int32" -> FieldType.INT32;
                    case "", "int64" -> FieldType.INT64;
                    default -> throw format(where, "uint8, int32 or int64");
                };
            case "number" ->
                switch (format) {
                    case "float" -> FieldType.FLOAT32;
                    case "", "double" -> FieldType.FLOAT64;
                    default -> throw format(where, "float or double");
                };
            case "string" ->
                switch (format) {
                    case "" -> schema.has("contentEncoding") ? FieldType.BINARY : FieldType.STRING;
                    case "date-time" -> FieldType.DATETIME;
                    default -> throw format(where, "date-time, or left out");
                };
            default -> throw new MalformedField(where + ".type", "must be boolean, integer, number, string or array");
        };
    }

    private static MalformedField format(String where, String known) {
        return new MalformedField(where + ".format", "must be " + known);
    }

    private static @Nullable String unit(JsonNode outer, JsonNode inner) {
        var unit = outer.path("unit").asString(inner.path("unit").asString(""));
        return unit.isEmpty() ? null : unit;
    }

    private static @Nullable ValueRange range(JsonNode schema, String where) {
        if (!schema.has("minimum") && !schema.has("maximum")) {
            return null;
        }
        return new ValueRange(end(schema, "minimum", where), end(schema, "maximum", where));
    }

    private static @Nullable Double end(JsonNode schema, String end, String where) {
        if (!schema.has(end)) {
            return null;
        }
        if (!schema.path(end).isNumber()) {
            throw new MalformedField(where + "." + end, "must be a number");
        }
        return schema.path(end).asDouble();
    }

    private static List<String> classes(JsonNode schema) {
        return schema.path("enum")
                .valueStream()
                .filter(value -> !value.isNull())
                .map(value -> value.isString() ? value.asString() : value.toString())
                .toList();
    }

    private static void known(JsonNode schema, Set<String> words, String where) {
        for (var word : schema.propertyNames()) {
            if (!words.contains(word) && !SILENT.contains(word) && !word.startsWith("x-")) {
                throw new MalformedField(
                        where + "." + word, "is not compared, so it must not be relied on; say it with " + words);
            }
        }
    }
}
