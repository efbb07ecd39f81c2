package io.modeltrail.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two descriptions in files, and the answer that a build can branch on.
class CompatibilityCommandTest {

    private static final String DESCRIPTION = """
            {"intendedUse": "Mortality of adults", "framework": {"name": "onnxruntime", "version": "1.22.0"},
             "input": {"type": "object", "required": ["lactate"],
                       "properties": {"lactate": {"type": "number", "unit": "mmol/L", "minimum": 0, "maximum": 30}}},
             "output": {"type": "object", "required": ["risk"], "properties": {"risk": {"type": "number"}}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aVersionThatChangesAUnitIsTurnedDown() throws IOException {
        var terminal = compare(DESCRIPTION.replace("mmol/L", "mg/dL"));

        assertThat(terminal.out())
                .contains("INPUT_SCHEMA   INCOMPATIBLE")
                .contains("FRAMEWORK      COMPATIBLE")
                .contains("DEVICE_CLASS   NOT_CHECKED")
                .contains("breaks: input lactate is in mg/dL, and was in mmol/L")
                .contains("to do: Convert input lactate from mmol/L to mg/dL")
                .contains("way back: INCOMPATIBLE");
        assertThat(terminal.exit()).isEqualTo(1);
    }

    @Test
    void aVersionThatOnlyTakesMoreIsFine() throws IOException {
        var terminal = compare(DESCRIPTION.replace("\"maximum\": 30", "\"maximum\": 40"), "--json");

        var report = Json.tolerant()
                .readTree(terminal.out()
                        .lines()
                        .filter(line -> line.startsWith("{"))
                        .findFirst()
                        .orElseThrow());
        assertThat(report.path("verdict").asString()).isEqualTo("NOT_CHECKED");
        assertThat(report.path("differences")).isEmpty();
        assertThat(terminal.exit()).isZero();
    }

    @Test
    void whatCannotBeComparedIsNamedByItsPlace() throws IOException {
        var terminal = compare(DESCRIPTION.replace("\"maximum\": 30", "\"exclusiveMaximum\": 30"));

        assertThat(terminal.err()).contains("input.properties.lactate.exclusiveMaximum is not compared");
        assertThat(terminal.exit()).isEqualTo(2);
        assertThat(Terminal.run("compatibility", "/nowhere", "/nowhere").err()).contains("cannot read /nowhere");
    }

    private Terminal compare(String target, String... options) throws IOException {
        var source = Files.writeString(folder.resolve("source.json"), DESCRIPTION);
        var other = Files.writeString(folder.resolve("target.json"), target);
        var args = new ArrayList<>(List.of("compatibility", source.toString(), other.toString()));
        args.addAll(List.of(options));
        return Terminal.run(args.toArray(String[]::new));
    }
}
