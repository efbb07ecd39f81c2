package io.modeltrail.events.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.MalformedField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What may stand for a person, and what gives one away.
class PseudonymTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "run-7-12",
                "s-1234",
                "1.2.3",
                "2026-13-01",
                "12026-01-01",
                "2026-01-011",
                "1954-03",
                "x.y-z:1_0",
                "patient-123",
                "123-45-67890",
                "2026.1"
            })
    void aPseudonymIsTakenAsItIs(String subject) {
        assertThat(Pseudonym.of(subject, "subject")).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "1954-03-02, date of birth",
        "s-1954-03-02-7, date of birth",
        "2.3.1954, date of birth",
        "id:31-12-2001, date of birth",
        "MRN-0012345, record number",
        "patient1234, record number",
        "123-45-6789, record number",
        "'', pseudonym",
        "-a, pseudonym",
        "Ada Lovelace, pseudonym",
        "Zoë, pseudonym"
    })
    void whatGivesAPersonAwayIsRefused(String subject, String why) {
        assertThatThrownBy(() -> Pseudonym.of(subject, "subject"))
                .isInstanceOf(MalformedField.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 4000})
    void oneThatIsTooLongIsRefused(int length) {
        assertThatThrownBy(() -> Pseudonym.of("a".repeat(length), "subject")).isInstanceOf(MalformedField.class);
        assertThat(Pseudonym.of("a".repeat(128), "subject")).hasSize(128);
    }
}
