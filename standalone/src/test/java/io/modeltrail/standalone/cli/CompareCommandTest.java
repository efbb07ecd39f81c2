package io.modeltrail.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompareCommandTest {

    private static final String[] NONE = {};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void recommendsTheVersionThatGainsAndLosesNothing() throws IOException {
        var rows = new StringBuilder("old,new,truth,sex\n");
        rows.append("0.9,0.9,1,f\n".repeat(180))
                .append("0.2,0.9,1,m\n".repeat(20))
                .append("0.2,0.1,0,f\n".repeat(200))
                .append("0.1,0.2,0,m\n".repeat(200))
                .append("0.1,,0,m\n");

        var terminal = compare(rows.toString(), "--group", "sex");

        assertThat(terminal.out())
                .contains("601 cases of 601 subjects, 601 labelled, 200 with the condition")
                .contains("answered by both 600 (coverage 0.998), only first 1")
                .containsPattern("sensitivity +0\\.9000 .* 1\\.0000 .* 0\\.1000 \\[0\\.0657, 0\\.1494]")
                .contains("\nDEPLOY_WITH_MONITORING\n- sensitivity is better with 1.1.0");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exit()).isZero();
    }

    @Test
    void answersNoWithReasonsAndAsJson() throws IOException {
        var rows = "old,new,truth\n" + "0.9,0.2,1\n".repeat(60) + "0.1,0.1,0\n".repeat(60);

        var terminal = compare(rows, "--json");

        var comparison = Json.tolerant()
                .readTree(terminal.out()
                        .lines()
                        .filter(line -> line.startsWith("{"))
                        .findFirst()
                        .orElseThrow());
        assertThat(comparison.get("recommendation").asString()).isEqualTo("REJECT");
        assertThat(comparison.at("/reasons/0").asString()).startsWith("sensitivity is worse with 1.1.0");
        assertThat(comparison.at("/metrics/0/effect/difference").asDouble()).isEqualTo(-1);
        assertThat(comparison.get("planDigest").asString()).matches("sha256:[0-9a-f]{64}");
        assertThat(terminal.exit()).isEqualTo(1);
    }

    @Test
    void apacheComparesAsInR() {
        var shared = System.getenv("MODELTRAIL_SHARED");
        var file = (shared == null ? Path.of("../../shared") : Path.of(shared))
                .resolve("data/eicu_demo_apache_iv_iva.csv");
        assumeTrue(Files.exists(file), "SKIPPED: the eICU predictions are not beside this checkout");

        var terminal = Terminal.run(
                "compare",
                file.toString(),
                "--truth=actualhospitalmortality=EXPIRED",
                "--first=1.0.0=p_hosp_iv",
                "--second=1.1.0=p_hosp_iva",
                "--threshold=0.1",
                "--margin=0.05",
                "--missing=-1",
                "--subject=uniquepid",
                "--site=hospitalid");

        assertThat(terminal.out())
                .contains("answered by both 1683 (coverage 0.916)")
                .contains("McNemar, accuracy: only first right 28, only second right 59")
                .contains("exact p 0.001169")
                .containsPattern("AUC +0\\.8611 .*0\\.8620")
                .containsPattern("slope +0\\.9378 .*0\\.9912")
                .containsPattern("obs\\./expected +0\\.7199 +0\\.7932")
                .contains("By hospitalid (348 of 348 with fewer than 30 cases not listed)")
                .contains("\nREJECT\n");
        assertThat(terminal.exit()).isEqualTo(1);
    }

    static Stream<Arguments> misuses() {
        var fine = "old,new,truth\n0.9,0.8,1\n";
        return Stream.of(
                argumentSet(
                        "missing column",
                        2,
                        "has no column 'sex'; it has old, new, truth",
                        fine,
                        args("--group", "sex")),
                argumentSet("no probability", 3, "say --missing -1", "old,new,truth\n0.9,-1,1\n", NONE),
                argumentSet("no number", 3, "line 3, column 'new': 'x' is not a number", fine + "0.1,x,0\n", NONE),
                argumentSet("unclear truth", 3, "neither true nor false", "old,new,truth\n0.9,0.8,dead\n", NONE),
                argumentSet(
                        "no such condition",
                        2,
                        "no row has 'dead' in column 'truth'",
                        fine,
                        args("--truth", "truth=dead")),
                argumentSet(
                        "margin of nothing", 2, "no metric 'x'; there are [sensitivity", fine, args("--margin", "x=1")),
                argumentSet("margin in words", 2, "--margin must be a number", fine, args("--margin", "small")),
                argumentSet(
                        "no margin for it",
                        2,
                        "margins lacks the guardrail BRIER",
                        fine,
                        args("--margin", "auc=0.1", "--guardrail", "brier")),
                argumentSet("threshold", 2, "threshold must lie between 0 and 1", fine, args("--threshold", "1")),
                argumentSet("one version", 2, "the versions must differ", fine, args("--second", "1.0.0=new")),
                argumentSet("no policy", 2, "--policy: cannot read /nowhere", fine, args("--policy", "/nowhere")));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void misuseIsNamed(int exit, String words, String rows, String[] more) throws IOException {
        var terminal = compare(rows, more);

        assertThat(terminal.err()).contains(words).doesNotContain("\tat ");
        assertThat(terminal.exit()).isEqualTo(exit);
    }

    @Test
    void aMarginIsOwed() {
        var terminal = Terminal.run(
                "compare", "x.csv", "--truth", "t", "--first", "1.0.0=a", "--second", "1.1.0=b", "--threshold", "0.5");

        assertThat(terminal.err()).contains("--margin");
        assertThat(terminal.exit()).isEqualTo(2);
    }

    /// With options that are given again in place of the usual ones.
    private Terminal compare(String rows, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("predictions.csv"), rows);
        var options = new ArrayList<String>(List.of("compare", file.toString()));
        var given = List.of(more);
        Stream.of(
                        args("--truth", "truth"),
                        args("--first", "1.0.0=old"),
                        args("--second", "1.1.0=new"),
                        args("--threshold", "0.5"),
                        args("--margin", "0.05"))
                .filter(usual -> !given.contains(usual[0]))
                .forEach(usual -> options.addAll(List.of(usual)));
        options.addAll(given);
        return Terminal.run(options.toArray(String[]::new));
    }

    private static String[] args(String... args) {
        return args;
    }
}
