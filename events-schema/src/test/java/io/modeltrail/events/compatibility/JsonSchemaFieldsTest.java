package io.modeltrail.events.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.FieldType;
import io.modeltrail.events.catalog.ValueRange;
import io.modeltrail.events.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fields out of JSON Schemas, and what is refused because a comparison would overlook it.
class JsonSchemaFieldsTest {

    @Test
    void everyPropertyIsAField() {
        var fields = JsonSchemaFields.read(Json.tolerant().readTree("""
                        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                         "required": ["age", "wave", "note"], "additionalProperties": false,
                         "properties": {
                          "age": {"type": "integer", "format": "int32", "unit": "a", "minimum": 18, "title": "Age"},
                          "sex": {"type": "string", "enum": ["female", "male"]},
                          "wave": {"type": "array", "unit": "mV", "items":
                            {"type": "array", "minItems": 12, "maxItems": 12, "items": {"type": "number", "format": "float"}}},
                          "note": {"type": ["string", "null"]},
                          "at": {"type": "string", "format": "date-time"},
                          "image": {"type": "string", "contentEncoding": "base64"},
                          "ventilated": {"type": "boolean"}}}
                        """), "input");

        assertThat(fields)
                .containsExactly(
                        new FieldSpec("age", FieldType.INT32, null, "a", true, new ValueRange(18.0, null), null),
                        new FieldSpec("sex", FieldType.STRING, null, null, false, null, List.of("female", "male")),
                        new FieldSpec("wave", FieldType.FLOAT32, List.of(-1, 12), "mV", true, null, null),
                        new FieldSpec("note", FieldType.STRING, null, null, false, null, null),
                        new FieldSpec("at", FieldType.DATETIME, null, null, false, null, null),
                        new FieldSpec("image", FieldType.BINARY, null, null, false, null, null),
                        new FieldSpec("ventilated", FieldType.BOOLEAN, null, null, false, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"array\"} | input.type",
                "{\"type\": \"object\", \"oneOf\": []}                              | input.oneOf",
                "{\"type\": \"object\", \"properties\": {\"a\": {}}}                | input.properties.a.type",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"object\"}}} | input.properties.a.type",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": [\"string\", \"number\"]}}}"
                        + " | input.properties.a.type",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"pattern\": \"x\"}}}"
                        + " | input.properties.a.pattern",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"format\": \"email\"}}}"
                        + " | input.properties.a.format",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"number\", \"minimum\": \"0\"}}}"
                        + " | input.properties.a.minimum",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"array\", \"items\": {}}}}"
                        + " | input.properties.a.items.type",
            })
    void whatWouldBeOverlookedIsRefusedByItsPlace(String schema, String place) {
        assertThatThrownBy(() -> JsonSchemaFields.read(Json.tolerant().readTree(schema), "input"))
                .isInstanceOfSatisfying(
                        MalformedField.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(place));
    }
}
