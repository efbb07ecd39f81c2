package io.modeltrail.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatsCommandTest {

    @Test
    void answersLineByLineWithNullForWhatIsUndefined() {
        var terminal = stats("mcnemar", "{\"b\": 0, \"c\": 0}\n\n{\"b\": 2, \"c\": 0}");

        assertThat(answers(terminal))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo(
                                        "{\"statistic\":null,\"p\":null,\"statisticCC\":null,\"pCC\":null,\"pExact\":1.0,"
                                                + "\"pMid\":1.0,\"pMidFagerland\":null,\"oddsRatio\":null}"),
                        line -> assertThat(line)
                                .startsWith("{\"statistic\":2.0,\"p\":0.1572992070502")
                                .endsWith("\"oddsRatio\":\"Infinity\"}"));
        assertThat(terminal.exit()).isZero();
    }

    @Test
    void aBadLineGetsItsErrorAndTheOthersTheirAnswers() {
        var terminal = stats(
                "mcnemar",
                "{\"b\": 2}\nnonsense\n{\"b\": 1, \"c\": 1, \"d\": 1}\n{\"b\": 2, \"c\": 2.5}\n{\"b\": 1, \"c\": 1}\n");

        assertThat(answers(terminal))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("{\"error\":\"c is missing; the input has only b\",\"field\":\"c\"}"),
                        line -> assertThat(line).startsWith("{\"error\":\"the line is no JSON object"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "{\"error\":\"d is not a field of this method; it reads b, c\",\"field\":\"d\"}"),
                        line -> assertThat(line).startsWith("{\"error\":\"c must be a whole number"),
                        line -> assertThat(line).startsWith("{\"statistic\":0.0"));
        assertThat(terminal.exit()).isEqualTo(1);
    }

    @Test
    void listsTheMethodsOnAskingAndOnAWrongName() {
        var listed = Terminal.run("stats", "--list");
        var wrong = stats("mcnemer", "");

        assertThat(listed.out().lines()).contains("mcnemar", "fisher_2x2");
        assertThat(listed.exit()).isZero();
        assertThat(wrong.err()).contains("no method mcnemer; there are ", "mcnemar");
        assertThat(wrong.exit()).isEqualTo(2);
    }

    /// A system of other tests may write beside the command.
    private static List<String> answers(Terminal terminal) {
        return terminal.out().lines().filter(line -> line.startsWith("{")).toList();
    }

    private static Terminal stats(String method, String lines) {
        InputStream standardIn = System.in;
        try {
            System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
            return Terminal.run("stats", method);
        } finally {
            System.setIn(standardIn);
        }
    }
}
