package io.modeltrail.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.wire.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SchemaCompatibilityTest {

    private static final String BASE = "{'type':'object','properties':{'a':{'type':'string'},"
            + "'n':{'type':'number','minimum':0,'maximum':1},'e':{'type':'string','enum':['X','Y']},"
            + "'l':{'type':'array','items':{'$ref':'#/$defs/R'}},'m':{'type':'object','additionalProperties':{'type':'number'}}},"
            + "'required':['a'],'$defs':{'R':{'type':'object','properties':{'b':{'type':'integer'}}}}}";

    @ParameterizedTest(name = "replacing {0} by {1}: an event says ''{2}'', a request ''{3}''")
    @CsvSource(delimiter = '|', quoteCharacter = '"', emptyValue = "", nullValues = "-", textBlock = """
            'properties':{'a'               | 'properties':{'z':{'type':'string'},'a'           | -                                     | -
            'enum':['X','Y']                | 'enum':['X','Y','Z']                              | -                                     | -
            'b':{'type':'integer'}          | 'b':{'type':'integer'},'c':{'type':'string'}      | -                                     | -
            'minimum':0                     | 'minimum':-1                                      | -                                     | -
            ,'maximum':1                    | ""                                                | -                                     | -
            'required':['a']                | 'required':['a','n']                              | /n is newly required                  | /n is newly required
            'required':['a']                | 'required':[]                                     | /a is no longer promised              | -
            'a':{'type':'string'},          | ""                                                | /a is removed                         | /a is removed
            'a':{'type':'string'}           | 'renamed':{'type':'string'}                       | /a is removed                         | /a is removed
            'a':{'type':'string'}           | 'a':{'type':'integer'}                            | /a changes its type from "string" to "integer" | /a changes its type from "string" to "integer"
            'a':{'type':'string'}           | 'a':{'type':'string','format':'date-time'}        | /a is narrowed by format              | /a is narrowed by format
            'a':{'type':'string'}           | 'a':{'type':'string','enum':['P']}                | /a is narrowed to an enum             | /a is narrowed to an enum
            'a':{'type':'string'}           | 'a':{'type':'string','pattern':'^x'}              | /a is narrowed by pattern             | /a is narrowed by pattern
            'enum':['X','Y']                | 'enum':['X']                                      | /e loses the value Y                  | /e loses the value Y
            'minimum':0                     | 'minimum':0.5                                     | /n is narrowed by minimum             | /n is narrowed by minimum
            'maximum':1                     | 'maximum':0.5                                     | /n is narrowed by maximum             | /n is narrowed by maximum
            'b':{'type':'integer'}          | 'c':{'type':'integer'}                            | /l[]/b is removed                     | /l[]/b is removed
            'b':{'type':'integer'}          | 'b':{'type':'string'}                             | /l[]/b changes its type from "integer" to "string" | /l[]/b changes its type from "integer" to "string"
            'additionalProperties':{'type':'number'} | 'additionalProperties':{'type':'string'} | /m{} changes its type from "number" to "string" | /m{} changes its type from "number" to "string"
            'required':['a']                | 'required':['a'],'additionalProperties':false     | (record) no longer takes unknown fields | (record) no longer takes unknown fields
            """)
    void aChangeBreaksExactlyThoseWhoRelyOnWhatItTakesAway(
            String part, String changed, @Nullable String event, @Nullable String request) {
        var newer = json(BASE.replace(part, changed));

        assertThat(newer).as("the case changes something").isNotEqualTo(json(BASE));
        assertThat(first(newer, false)).isEqualTo(event);
        assertThat(first(newer, true)).isEqualTo(request);
    }

    private static @Nullable String first(JsonNode newer, boolean request) {
        var breaks = SchemaCompatibility.breaks(json(BASE), newer, request);
        return breaks.isEmpty() ? null : breaks.getFirst();
    }

    private static JsonNode json(String singleQuoted) {
        return Json.strict().readTree(singleQuoted.replace('\'', '"'));
    }
}
