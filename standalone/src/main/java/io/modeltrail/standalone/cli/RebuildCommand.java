package io.modeltrail.standalone.cli;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Builds a projection anew from the topic and compares it with the live one.
@Command(
        name = "rebuild",
        description = "Build a projection anew beside the live one; with --compare, exit 1 if they differ.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private final ServerOption server = new ServerOption();

    @Parameters(paramLabel = "PROJECTION", description = "catalog, rollout or audit")
    private String projection = "";

    @Option(names = "--compare", description = "Compare the state hashes; the live one stays.")
    private boolean compare;

    @Override
    public Integer call() {
        try (var api = server.connect()) {
            var answer = api.post(
                    "api/v1/projections/" + projection + "/rebuild",
                    "admin",
                    UUID.randomUUID().toString(),
                    Map.of("compare", compare, "switch", !compare));
            System.out.println(answer.toPrettyString());
            return compare && !answer.path("equal").asBoolean(false) ? ExitCode.NO : ExitCode.DONE;
        }
    }
}
