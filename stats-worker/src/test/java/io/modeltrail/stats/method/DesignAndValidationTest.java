package io.modeltrail.stats.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DesignAndValidationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            srm              | {"observed": [0, 0], "ratios": [1, 1]}                                              | {"statistic":null,"df":1,"p":null}
            srm              | {"observed": [7], "ratios": [2]}                                                    | {"statistic":0.0,"df":0,"p":null}
            srm              | {"observed": [10, 20, 30, 40], "ratios": [0.1, 0.2, 0.3, 0.4]}                      | {"statistic":0.0,"df":3,"p":1.0}
            srm_sequential   | {"observed": [0, 0], "ratios": [1, 1]}                                              | {"logEvidence":0.0,"p":1.0}
            power_two_means  | {"n": 1, "delta": 0, "sd": 0, "alpha": 0.05, "targetPower": 0.8}                    | {"power":null,"nPerGroup":null,"powerNormal":null,"nNormal":null}
            noninferiority_sample_size | {"pT": 0.8, "pC": 0.9, "margin": 0.1, "alpha": 0.025, "power": 0.8}      | {"n":null,"nCeil":null}
            clustered_difference | {"n": [3], "x1": [1], "x2": [1], "conf": 0.95}                                 | {"diff":0.0,"variance":null,"p":null,"ciLower":null,"ciUpper":null}
            quantile_sequence | {"values": [], "share": 0.95, "alpha": 0.05}                                       | {"lowerRank":0,"upperRank":1,"estimate":null,"ciLower":"-Infinity","ciUpper":"Infinity"}
            beta_binomial_sequence | {"x": 0, "n": 0, "alpha": 0.05, "limit": 0.5}                                 | {"ciLower":0.0,"ciUpper":1.0,"logEvidence":0.0,"p":1.0}
            roc_curve        | {"label": [1, 1], "score": [0.1, 0.2]}                                              | {"auc":null,"threshold":null,"sensitivity":null,"specificity":null,"youden":null,"youdenThreshold":null,"sensitivityAtSpecificity":null}
            """)
    void whatIsUndefinedIsNull(String method, String input, String output) {
        assertThat(answer(method, input)).hasToString(output);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            srm              | {"observed": [1, 2], "ratios": [1]}                                                 | ratios
            srm              | {"observed": [1, 2], "ratios": [1, 0]}                                              | ratios[1]
            group_sequential | {"design": "OF", "sided": 3, "alpha": 0.05, "informationRates": [1], "gamma": null} | sided
            group_sequential | {"design": "asKD", "sided": 1, "alpha": 0.05, "informationRates": [1]}              | gamma
            group_sequential | {"design": "P", "sided": 1, "alpha": 0.05, "informationRates": [0.5, 0.5]}          | informationRates
            bayes_beta_binomial | {"priorAlpha": 0, "priorBeta": 1, "xA": 0, "nA": 0, "xB": 0, "nB": 0}            | priorAlpha
            power_two_proportions | {"n": 10, "p1": 1.2, "p2": 0.5, "alpha": 0.05, "targetPower": 0.8}             | p1
            bootstrap_mean   | {"values": [1, 2], "conf": 0.95, "seed": 1, "replicates": 100}                      | replicates
            subgroups        | {"subgroups": ["a", "a"], "x": [1, 1], "n": [2, 2], "margin": 0, "alpha": 0.05, "minimum": 1} | subgroups[1]
            calibration      | {"label": [1], "probability": [2], "conf": 0.95}                                    | probability[0]
            """)
    void badInputNamesTheField(String method, String input, String field) {
        assertThatThrownBy(() -> answer(method, input))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void perfectSeparationHasAnAreaAndNoInterval() {
        JsonNode answer = answer(
                "bootstrap_auc",
                "{\"label\": [1, 1, 0, 0], \"score\": [0.9, 0.8, 0.2, 0.1], \"conf\": 0.95, \"seed\": 4}");

        assertThat(answer.get("estimate").doubleValue()).isEqualTo(1);
        assertThat(answer.get("bcaLower").isNull()).isTrue();
        assertThat(answer.get("percentileUpper").isNull()).isTrue();
    }

    @Test
    void aDifferenceOfAreasIsResampledByPatient() {
        String input = "{\"label\": [1, 1, 1, 1, 0, 0, 0, 0], \"cluster\": [1, 1, 2, 3, 4, 4, 5, 6],"
                + "\"score\": [9, 3, 7, 6, 5, 4, 3, 2], \"scoreB\": [9, 3, 2, 6, 5, 4, 8, 2], \"conf\": 0.9, \"seed\": 4}";

        JsonNode answer = answer("bootstrap_auc", input);

        assertThat(answer).isEqualTo(answer("bootstrap_auc", input));
        assertThat(answer.get("estimate").doubleValue()).isGreaterThan(0);
        assertThat(answer.get("bcaLower").doubleValue())
                .isLessThanOrEqualTo(answer.get("bcaUpper").doubleValue());
    }

    @Test
    void theCurveAndDeLongAgreeOnTheArea() {
        String cases = "{\"label\": [1, 0, 1, 0, 1], \"score\": [3, 3, 2, 1, 5]}";
        String both =
                "{\"label\": [1, 0, 1, 0, 1], \"scoreA\": [3, 3, 2, 1, 5], \"scoreB\": [3, 3, 2, 1, 5], \"conf\": 0.95}";

        assertThat(answer("roc_curve", cases).get("auc").doubleValue())
                .isCloseTo(answer("delong", both).get("aucA").doubleValue(), within(1e-15));
    }

    private static JsonNode answer(String method, String input) {
        return Objects.requireNonNull(Methods.all().get(method), method)
                .answer(JsonMapper.shared().readTree(input));
    }
}
