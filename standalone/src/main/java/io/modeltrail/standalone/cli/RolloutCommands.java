package io.modeltrail.standalone.cli;

import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.Json;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.client.RolloutWatch;
import io.modeltrail.standalone.demo.Narration;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a release engineer does with a rollout from the command line.
@Command(name = "rollout", description = "See and steer a rollout.", synopsisSubcommandLabel = "COMMAND")
final class RolloutCommands {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Command(name = "get", description = "Where a rollout stands.")
    int get(
            @Mixin ServerOption server,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "-o", defaultValue = "TABLE", description = "${COMPLETION-CANDIDATES}")
                    OutputFormat format) {
        try (var api = server.connect()) {
            var rollout = api.get("api/v1/rollouts/" + id);
            if (format == OutputFormat.JSON) {
                System.out.println(rollout.toPrettyString());
            } else {
                rollout.properties().stream()
                        .filter(field -> !field.getValue().isContainer())
                        .forEach(field -> System.out.printf(
                                "%-20s %s%n", field.getKey(), field.getValue().asString("")));
            }
        }
        return ExitCode.DONE;
    }

    @Command(name = "watch", description = "Print what happens until the rollout ends; exit 1 if it was rolled back.")
    int watch(
            @Mixin ServerOption server,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "-o", defaultValue = "TABLE", description = "${COMPLETION-CANDIDATES}")
                    OutputFormat format) {
        try (var api = server.connect()) {
            api.get("api/v1/rollouts/" + id);
            var watch = new RolloutWatch(api, id, event -> System.out.println(line(event, format)));
            var end = watch.await(
                    io.modeltrail.events.rollout.RolloutEvent.class,
                    event -> event instanceof RolledBack || event instanceof RolloutPromoted,
                    FOR_EVER);
            return end.filter(RolloutPromoted.class::isInstance).isPresent() ? ExitCode.DONE : ExitCode.NO;
        }
    }

    @Command(name = "promote", description = "Go to the next step without waiting for its verdict.")
    int promote(@Mixin ServerOption server, @Parameters(paramLabel = "ID") String id, @Mixin Why why) {
        return act(server, id, "promote", why);
    }

    @Command(name = "pause", description = "Hold the rollout; triggers still act.")
    int pause(@Mixin ServerOption server, @Parameters(paramLabel = "ID") String id, @Mixin Why why) {
        return act(server, id, "pause", why);
    }

    @Command(name = "resume", description = "Go on after a pause.")
    int resume(@Mixin ServerOption server, @Parameters(paramLabel = "ID") String id, @Mixin Why why) {
        return act(server, id, "resume", why);
    }

    @Command(name = "abort", description = "Take the canary back.")
    int abort(@Mixin ServerOption server, @Parameters(paramLabel = "ID") String id, @Mixin Why why) {
        return act(server, id, "abort", why);
    }

    private static int act(ServerOption server, String id, String action, Why why) {
        try (var api = server.connect()) {
            var answer = api.post(
                    "api/v1/rollouts/" + id + "/" + action,
                    "release-operator",
                    UUID.randomUUID().toString(),
                    streamVersion(api, id),
                    action.equals("abort")
                            ? Map.of("why", why.reason, "reason", why.reason)
                            : Map.of("reason", why.reason));
            System.out.println(answer.toPrettyString());
        }
        return ExitCode.DONE;
    }

    private static long streamVersion(ApiClient api, String id) {
        return api.get("api/v1/rollouts/" + id).path("streamVersion").asLong();
    }

    private static String line(EventEnvelope event, OutputFormat format) {
        return format == OutputFormat.JSON
                ? Json.tolerant().writeValueAsString(event)
                : event.time() + "  " + Narration.of(event);
    }

    /// Every change says why.
    static final class Why {
        @Option(names = "--reason", required = true, description = "Why; it stands on the log.")
        private String reason = "";
    }
}
