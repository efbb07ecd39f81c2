package io.modeltrail.standalone.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The state of a stream as of any moment.
@Command(name = "state", description = "The state of a stream as of a position or a time, as JSON.")
final class StateCommand implements Callable<Integer> {

    @Mixin
    private final ServerOption server = new ServerOption();

    @Option(names = "--stream", required = true, description = "Such as ModelVersion/apache/1.1.0 or Rollout/r-1.")
    private String stream = "";

    @Option(names = "--as-of", paramLabel = "POSITION|TIME", description = "A position of the log or a UTC time.")
    private @Nullable String asOf;

    @Override
    public Integer call() {
        try (var api = server.connect()) {
            var at = asOf == null ? "" : "?asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8);
            System.out.println(api.get("api/v1/streams/" + stream + at).toPrettyString());
        }
        return ExitCode.DONE;
    }
}
