package io.modeltrail.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.rollout.RolloutCommand.RollBack;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

/// What callers send is read strictly: a mistyped field must not silently mean a default.
class StrictJsonTest {

    private static final String START = "{'rolloutId':'r-1','target':'icu','model':'apache','canaryVersion':'1.1.0',"
            + "'requestedAt':'2026-03-02T12:00:00Z'}";

    @Test
    void whatIsOptionalMayBeLeftOut() {
        assertThat(read(START, StartRollout.class))
                .isEqualTo(new StartRollout(
                        "r-1", "icu", "apache", "1.1.0", null, null, Instant.parse("2026-03-02T12:00:00Z")));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'target':'icu' | 'targett':'icu'
            'target':'icu' | 'target':'icu','target':'er'
            'target':'icu' | 'target':{}
            '2026-03-02T12:00:00Z'} | 'noon'}
            '2026-03-02T12:00:00Z'} | '2026-03-02T12:00:00Z'} {}
            """)
    void whatIsUnknownRepeatedOrOfAnotherTypeIsRefused(String part, String changed) {
        var text = START.replace(part, changed);

        assertThat(text).as("the case changes something").isNotEqualTo(START);
        assertThatThrownBy(() -> read(text, StartRollout.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void aRuleOfAFieldIsTheCauseOfItsRefusal() {
        var text = START.replace("1.1.0", "1.1");

        assertThatThrownBy(() -> read(text, StartRollout.class))
                .hasRootCauseInstanceOf(MalformedField.class)
                .hasMessageContaining("canaryVersion must be MAJOR.MINOR.PATCH");
    }

    @Test
    void aFlagThatIsMissingIsNotTakenForFalse() {
        var text = "{'rolloutId':'r-1','why':'errors','requestedAt':'2026-03-02T12:00:00Z'}";

        assertThatThrownBy(() -> read(text, RollBack.class)).hasMessageContaining("emergency");
    }

    private static <T> T read(String singleQuoted, Class<T> type) {
        return Json.strict().readValue(singleQuoted.replace('\'', '"'), type);
    }
}
