package io.modeltrail.standalone.cli;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.compatibility.Compatibility;
import io.modeltrail.events.compatibility.CompatibilityKind;
import io.modeltrail.events.compatibility.CompatibilityReport;
import io.modeltrail.events.compatibility.CompatibilityVerdict;
import io.modeltrail.events.compatibility.DescriptionFile;
import io.modeltrail.events.compatibility.Difference;
import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/// Compares the descriptions of two versions, for a build that must not break its callers; needs no server.
@Command(
        name = "compatibility",
        description =
                "Whether one version can take another's place. A description is a JSON file: intendedUse, input and"
                        + " output as JSON Schemas, framework, dependencies, classification.",
        footer = "Exit 1 when it breaks something, 0 otherwise.")
final class CompatibilityCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SOURCE.json", description = "The version in use.")
    private Path source = Path.of("");

    @Parameters(index = "1", paramLabel = "TARGET.json", description = "The version that would replace it.")
    private Path target = Path.of("");

    @Option(names = "--kind", description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private CompatibilityKind kind = CompatibilityKind.BACKWARD;

    @Option(names = "--json", description = "One JSON document instead of lines.")
    private boolean json;

    @Override
    public Integer call() {
        var report = Compatibility.check(read(source), read(target), kind);
        if (json) {
            System.out.println(Json.tolerant().writeValueAsString(report));
        } else {
            print(report);
        }
        return report.verdict() == CompatibilityVerdict.INCOMPATIBLE ? ExitCode.NO : ExitCode.DONE;
    }

    private static void print(CompatibilityReport report) {
        report.dimensions().forEach(finding -> System.out.printf("%-14s %s%n", finding.dimension(), finding.verdict()));
        for (var difference : report.differences()) {
            System.out.printf("%s: %s%n", mark(difference), difference.what());
        }
        report.migrationNotes().forEach(note -> System.out.println("to do: " + note));
        System.out.println("way back: " + report.wayBack().verdict());
        System.out.println(report.verdict());
    }

    private static String mark(Difference difference) {
        return difference.breaks() ? "breaks" : "differs";
    }

    private VersionDescription read(Path file) {
        try {
            return Json.strict()
                    .readValue(Files.readString(file), DescriptionFile.class)
                    .description();
        } catch (MalformedField malformed) {
            throw misuse(file + ": " + malformed.getMessage());
        } catch (JacksonException malformed) {
            throw misuse(file + ": " + malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            throw misuse("cannot read " + file);
        }
    }

    private CommandLine.ParameterException misuse(String words) {
        return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), words);
    }
}
