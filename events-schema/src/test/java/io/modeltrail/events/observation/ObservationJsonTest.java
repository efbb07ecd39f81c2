package io.modeltrail.events.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.MalformedField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationJsonTest {

    private static final String OBSERVATION = "{'observationId':'o-1','caseId':'case-7','at':'2026-03-02T12:00:00Z',"
            + "'model':'apache','version':'1.1.0','rolloutId':'r-1','arm':'canary','subject':'s-1','latencyMs':12.5,"
            + "'outcome':'OK','score':0.25,'predicted':true,'truth':null,'safety':0.9,'metrics':{'tokens':3},"
            + "'attributes':{'site':'north'}}";
    private static final String LABEL = "{'caseId':'case-7','subject':'s-1','truth':true,'at':'2026-03-02T12:00:00Z'}";

    @Test
    void anObservationIsReadAsItIsWritten() {
        var observation = read(OBSERVATION);

        assertThat(observation.score()).isEqualTo(0.25);
        assertThat(observation.truth()).isNull();
        assertThat(observation.metrics()).isEqualTo(Map.of("tokens", 3.0));
        assertThat(ObservationJson.readObservation(ObservationJson.write(observation)))
                .isEqualTo(observation);
    }

    @Test
    void aLabelIsReadAsItIsWritten() {
        var label = readLabel(LABEL);

        assertThat(label).isEqualTo(new Label(null, "case-7", "s-1", true, Instant.parse("2026-03-02T12:00:00Z")));
        assertThat(ObservationJson.readLabel(ObservationJson.write(label))).isEqualTo(label);
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'observationId':'o-1',        | ""                              | observationId | must be a pseudonym
            'at':'2026-03-02T12:00:00Z',  | ""                              | at            | is required
            'at':'2026-03-02T12:00:00Z'   | 'at':'2.3.2026'                 | at            | must be a UTC time
            'at':'2026-03-02T12:00:00Z'   | 'at':1772452800                 | at            | must be a string
            'model':'apache'              | 'model':'a/b'                   | model         | must be 1 to 100
            'version':'1.1.0'             | 'version':'1.1'                 | version       | must be MAJOR.MINOR.PATCH
            'version':'1.1.0',            | ""                              | version       | must not be blank
            'rolloutId':'r-1'             | 'rolloutId':''                  | rolloutId     | must be 1 to 100
            'subject':'s-1'               | 'subject':'Ann Smith'           | subject       | spaces look like a name
            'subject':'s-1'               | 'subject':'1954-03-02'          | subject       | looks like a date of birth
            'subject':'s-1'               | 'subject':'MRN-0012345'         | subject       | looks like a record number
            'caseId':'case-7'             | 'caseId':'Ann Smith'            | caseId        | spaces look like a name
            'latencyMs':12.5,             | ""                              | latencyMs     | is required
            'latencyMs':12.5              | 'latencyMs':-1                  | latencyMs     | must lie between 0 and 86400000
            'latencyMs':12.5              | 'latencyMs':1e999               | latencyMs     | must be a finite number
            'latencyMs':12.5              | 'latencyMs':'12'                | latencyMs     | must be a number
            'outcome':'OK'                | 'outcome':'ok'                  | outcome       | must be OK, ERROR or TIMEOUT
            'outcome':'OK',               | ""                              | outcome       | is required
            'score':0.25                  | 'score':-1                      | score         | a missing score is left out
            'score':0.25                  | 'score':1.01                    | score         | must lie between 0 and 1
            'safety':0.9                  | 'safety':2                      | safety        | must lie between 0 and 1
            'predicted':true              | 'predicted':'yes'               | predicted     | must be true or false
            'metrics':{'tokens':3}        | 'metrics':[3]                   | metrics       | must be an object
            'metrics':{'tokens':3}        | 'metrics':{'tokens':'3'}        | metrics.tokens | must be a number
            'attributes':{'site':'north'} | 'attributes':{'site':{'a':1}}   | attributes.site | must be a string
            'arm':'canary'                | 'colour':'red'                  | colour        | is not a known field; known are observationId
            'arm':'canary'                | 'score':0.5                     | (record)      | Duplicate
            'score':0.25                  | 'score':NaN                     | (record)      | is not JSON
            """)
    void aBadObservationIsRefusedWithItsField(String part, String changed, String field, String rule) {
        var text = OBSERVATION.replace(part, changed);

        assertThat(text).as("the case changes something").isNotEqualTo(OBSERVATION);
        assertRefused(() -> read(text), field, rule);
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'caseId':'case-7',     | ""                                          | observationId | or caseId is required
            'caseId':'case-7'      | 'caseId':'case-7','observationId':'o-1'     | observationId | only one of them
            'caseId':'case-7'      | 'caseId':'Ann Smith'                        | caseId        | spaces look like a name
            'caseId':'case-7'      | 'observationId':'1954-03-02'                | observationId | looks like a date of birth
            'subject':'s-1',       | ""                                          | subject       | must be a pseudonym
            'truth':true           | 'truth':1                                   | truth         | must be true or false
            'truth':true,          | ""                                          | truth         | is required
            'truth':true           | 'truth':true,'score':1                      | score         | is not a known field
            ,'at':'2026-03-02T12:00:00Z' | ""                                    | at            | is required
            """)
    void aBadLabelIsRefusedWithItsField(String part, String changed, String field, String rule) {
        var text = LABEL.replace(part, changed);

        assertThat(text).as("the case changes something").isNotEqualTo(LABEL);
        assertRefused(() -> readLabel(text), field, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"\"\"", "[]", "7", "null", "{", "{'at'", "{} {}", "{}x", "\u0000"})
    void whatIsNoJsonObjectIsRefusedAsTheWholeRecord(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedField.class);
        assertThatThrownBy(() -> readLabel(text)).isInstanceOf(MalformedField.class);
    }

    /// Any bytes, and any byte of a good record changed: never anything but [MalformedField], never an impossible
    /// value.
    @Property(tries = 5000)
    void whateverComesInIsReadOrRefused(@ForAll("records") byte[] bytes) {
        try {
            var observation = ObservationJson.readObservation(bytes);
            assertThat(observation.latencyMs()).isBetween(0.0, 86_400_000.0);
            assertThat(ObservationJson.readObservation(ObservationJson.write(observation)))
                    .isEqualTo(observation);
        } catch (MalformedField refused) {
            assertThat(refused.field()).isNotEmpty();
        }
        try {
            assertThat(ObservationJson.readLabel(bytes).labelKey()).isNotEmpty();
        } catch (MalformedField refused) {
            assertThat(refused.rule()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<byte[]> records() {
        var noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
        var records = Arbitraries.of(json(OBSERVATION), json(LABEL));
        var tokens = Arbitraries.of("{", "}", "[", "]", ",", ":", "\"", "-", "1e9", "null", "true", "\\u00", "\ud83d");
        var changed = Combinators.combine(
                        records, Arbitraries.integers().between(0, 250), tokens, noise.map(ObservationJsonTest::text))
                .as((record, at, token, junk) -> spliced(record, at % record.length(), at % 3 == 0 ? junk : token));
        return Arbitraries.oneOf(noise, changed.map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String spliced(String record, int at, String piece) {
        return record.substring(0, at) + piece + record.substring(Math.min(record.length(), at + piece.length()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void assertRefused(ThrowingCallable reading, String field, String rule) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(MalformedField.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.rule()).contains(rule);
        });
    }

    private static Observation read(String singleQuoted) {
        return ObservationJson.readObservation(json(singleQuoted).getBytes(StandardCharsets.UTF_8));
    }

    private static Label readLabel(String singleQuoted) {
        return ObservationJson.readLabel(json(singleQuoted).getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}
