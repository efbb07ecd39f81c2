package io.modeltrail.stats.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MethodInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            binomial_ci   | [1, 2]                                       | input must be one JSON object a line
            binomial_ci   | {"n": 10, "conf": 0.95}                      | x is missing; the input has only n, conf
            binomial_ci   | {"x": null, "n": 10, "conf": 0.95}           | x is missing
            binomial_ci   | {}                                           | x is missing; the input has no fields
            binomial_ci   | {"x": 3, "n": 10, "conf": 95}                | conf must lie strictly between 0 and 1 (0.95 rather than 95), got 95
            binomial_ci   | {"x": 11, "n": 10, "conf": 0.95}             | x must be at most n, which is 10, got 11
            binomial_ci   | {"x": -1, "n": 10, "conf": 0.95}             | x must be a whole number from 0 to
            binomial_ci   | {"x": 0.5, "n": 10, "conf": 0.95}            | x must be a whole number from 0 to
            binomial_ci   | {"x": "3", "n": 10, "conf": 0.95}            | x must be a whole number, got "3"
            binomial_ci   | {"x": 3, "n": 10, "conf": 0.95, "cnof": 1}   | cnof is not a field of this method; it reads x, n, conf
            normal_mixture| {"vOpt": 1e999, "alphaOpt": 0.1}             | vOpt is beyond the largest number
            normal_mixture| {"vOpt": "Infinity", "alphaOpt": 0.1}        | vOpt must be finite
            normal_mixture| {"vOpt": "NaN", "alphaOpt": 0.1}             | vOpt must be a number, "Infinity" or "-Infinity", got "NaN"
            mann_whitney  | {"x": 3, "y": []}                            | x must be an array, got 3
            mann_whitney  | {"x": [1, null], "y": []}                    | x[1] must be a number
            delong        | {"label": [2], "conf": 0.9}                  | label[0] must be 0 or 1
            delong        | {"label": [1], "conf": 0.9, "scoreA": []}    | scoreA must have one score a label
            p_adjust      | {"p": [0.5, 1.5]}                            | p[1] must lie between 0 and 1, got 1.5
            cohen_kappa   | {"table": [[1, 2], [3]]}                     | table[1] must have as many counts as the first row, 2, got 1
            cohen_kappa   | {"table": [[1, 2]]}                          | table must have as many rows as columns
            cmh           | {"strata": [[[1, 2, 3], [1, 2, 3]]]}         | strata[0] must be a table of two rows and two columns
            farrington_manning | {"x1": 1, "n1": 2, "x2": 1, "n2": 2, "margin": 0} | margin must be greater than 0
            welch_t       | {"n1": 3, "mean1": 1, "n2": 3, "mean2": 1, "var2": 1, "mu": 0, "conf": 0.9} | var1 is missing; give the sample variance
            paired_t      | {"x": [1, 2], "y": [1], "mu": 0, "conf": 0.9} | y must have as many values as x, of which there are 2, got 1
            psi           | {"expected": [1, -2], "actual": [1, 2], "epsilon": 0} | expected[1] must not be negative
            """)
    void theRefusalNamesTheFieldTheRuleAndTheWayOut(String method, String input, String words) {
        assertThatThrownBy(() -> answer(method, input))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(words);
    }

    @Test
    void infinitiesAreReadAndWrittenAsText() {
        JsonNode answer = answer("mann_whitney", "{\"x\": [\"Infinity\"], \"y\": [\"-Infinity\", 7]}");

        assertThat(answer.get("u").doubleValue()).isEqualTo(2);
        assertThat(answer("chi2_2x2", "{\"a\": 0, \"b\": 0, \"c\": 1, \"d\": 1}")
                        .get("p")
                        .isNull())
                .isTrue();
        assertThat(answer("mcnemar", "{\"b\": 2, \"c\": 0}").get("oddsRatio").stringValue())
                .isEqualTo("Infinity");
    }

    @Test
    void anOutputHasNeitherNaNNorNegativeZero() {
        JsonNode output = new MethodOutput()
                .put("undefined", Double.NaN)
                .put("zero", -0.0)
                .put("values", new double[] {Double.NaN, Double.NEGATIVE_INFINITY})
                .json();

        assertThat(output).hasToString("{\"undefined\":null,\"zero\":0.0,\"values\":[null,\"-Infinity\"]}");
    }

    @Test
    void rawValuesAndTheirSummaryGiveTheSameTest() {
        String rest = "\"mu\": 0, \"conf\": 0.95}";
        JsonNode raw = answer("welch_t", "{\"x\": [1, 2], \"y\": [3, 5], " + rest);
        JsonNode summary = answer(
                "welch_t", "{\"n1\": 2, \"mean1\": 1.5, \"var1\": 0.5, \"n2\": 2, \"mean2\": 4, \"var2\": 2, " + rest);

        assertThat(raw).isEqualTo(summary);
    }

    private static JsonNode answer(String method, String input) {
        return Objects.requireNonNull(Methods.all().get(method))
                .answer(JsonMapper.shared().readTree(input));
    }
}
