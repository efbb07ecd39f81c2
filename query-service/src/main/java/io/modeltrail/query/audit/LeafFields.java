package io.modeltrail.query.audit;

import io.modeltrail.events.wire.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/// What auditors search leaves by: the envelope's text fields, read without its data. A leaf that is no envelope has
/// none of them and is kept all the same.
record LeafFields(Map<String, String> texts) {

    /// The type of a leaf that is no envelope.
    static final String UNREADABLE = "unreadable";

    static LeafFields read(byte[] leaf) {
        var texts = new HashMap<String, String>();
        try (var json = Json.tolerant().createParser(leaf)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new LeafFields(Map.of());
            }
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                var token = json.nextToken();
                if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
                    texts.put(name, json.getString());
                } else {
                    json.skipChildren();
                }
            }
            return new LeafFields(texts);
        } catch (JacksonException unreadable) {
            return new LeafFields(Map.of());
        }
    }

    String type() {
        return texts.getOrDefault("type", UNREADABLE);
    }

    @Nullable
    String text(String field) {
        return texts.get(field);
    }

    @Nullable
    Long number(String field) {
        var text = texts.get(field);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    @Nullable
    String instant(String field) {
        var text = texts.get(field);
        try {
            return text == null ? null : Instant.parse(text).toString();
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
