package io.modeltrail.events.observation;

import io.modeltrail.events.MalformedField;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Single values of a JSON record, each refused with its field's name when it is of the wrong type. `null` is absence.
final class JsonFields {

    private JsonFields() {}

    static @Nullable String text(JsonParser json, String field) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getString();
            case VALUE_NULL -> null;
            default -> throw new MalformedField(field, "must be a string");
        };
    }

    static @Nullable Double number(JsonParser json, String field) {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> finite(json.getDoubleValue(), field);
            case VALUE_NULL -> null;
            default -> throw new MalformedField(field, "must be a number");
        };
    }

    static @Nullable Boolean bool(JsonParser json, String field) {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new MalformedField(field, "must be true or false");
        };
    }

    static @Nullable Instant instant(JsonParser json, String field) {
        var text = text(json, field);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException broken) {
            throw new MalformedField(field, "must be a UTC time such as 2026-01-31T08:15:00.000Z");
        }
    }

    static <T> Map<String, T> map(JsonParser json, String field, BiFunction<JsonParser, String, @Nullable T> value) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return Map.of();
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedField(field, "must be an object");
        }
        var map = new LinkedHashMap<String, T>();
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            var one = value.apply(json, field + "." + name);
            if (one != null) {
                map.put(name, one);
            }
        }
        return map;
    }

    private static double finite(double value, String field) {
        if (!Double.isFinite(value)) {
            throw new MalformedField(field, "must be a finite number");
        }
        return value;
    }
}
