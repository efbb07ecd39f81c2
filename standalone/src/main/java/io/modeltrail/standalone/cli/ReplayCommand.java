package io.modeltrail.standalone.cli;

import io.modeltrail.events.Required;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.observation.PairedComparison;
import io.modeltrail.events.wire.Json;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.demo.ObservationSender;
import io.modeltrail.standalone.replay.ComparisonTable;
import io.modeltrail.standalone.replay.Pace;
import io.modeltrail.standalone.replay.PredictionFile;
import io.modeltrail.standalone.replay.Replay;
import io.modeltrail.standalone.replay.ReplayOptions;
import io.modeltrail.standalone.replay.ReplayOptions.VersionColumn;
import io.modeltrail.standalone.system.EmbeddedSystem;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Sends a file of real predictions through the stream and prints the paired comparison.
@Command(
        name = "replay",
        description = "Send real predictions as observations, labels later; print the paired comparison.")
final class ReplayCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE.csv")
    private Path file = Path.of("");

    @Option(names = "--model", required = true)
    private String model = "";

    @Option(names = "--stable", required = true, paramLabel = "VERSION=COLUMN")
    private String stable = "";

    @Option(names = "--canary", required = true, paramLabel = "VERSION=COLUMN")
    private String canary = "";

    @Option(names = "--truth", required = true, paramLabel = "COLUMN[=POSITIVE]")
    private String truth = "";

    @Option(names = "--subject", paramLabel = "COLUMN")
    private @Nullable String subject;

    @Option(
            names = "--threshold",
            defaultValue = "0.5",
            description = "At or above it the prediction is positive. Default: ${DEFAULT-VALUE}")
    private double threshold = 0.5;

    @Option(names = "--missing", paramLabel = "VALUE", description = "A score with this value is missing.")
    private @Nullable String missing;

    @Option(names = "--rate", paramLabel = "N", description = "Observations a second; 0 means as fast as possible.")
    private long rate;

    @Option(names = "--json", description = "One JSON document instead of a table.")
    private boolean json;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "The broker of --server. Default: localhost:9092")
    private String kafka = "localhost:9092";

    @Mixin
    private final ServerOption server = new ServerOption();

    @Mixin
    private final EmbeddedOptions embedded = new EmbeddedOptions();

    @Override
    public Integer call() {
        var options = options();
        var cases = PredictionFile.read(options);
        Quiet.logs();
        PairedComparison comparison;
        if (server.isGiven()) {
            comparison = replay(options, cases, kafka, server.connect());
        } else {
            try (var system = EmbeddedSystem.start(embedded.options())) {
                comparison = replay(
                        options,
                        cases,
                        system.options().bootstrapServers(),
                        new ApiClient(system.options().url(), null));
            }
        }
        System.out.print(json ? Json.tolerant().writeValueAsString(comparison) + "\n" : ComparisonTable.of(comparison));
        return ExitCode.DONE;
    }

    private PairedComparison replay(
            ReplayOptions options,
            java.util.List<io.modeltrail.standalone.demo.PredictedCase> cases,
            String bootstrap,
            ApiClient client) {
        var id = "replay-" + UUID.randomUUID().toString().substring(0, 8);
        try (client;
                var sender = new ObservationSender(bootstrap)) {
            return new Replay(client, sender, options, id, new Pace(rate)).run(cases);
        }
    }

    private ReplayOptions options() {
        var parts = truth.split("=", 2);
        try {
            Required.that(threshold > 0 && threshold < 1, "--threshold", "must lie between 0 and 1");
            Required.that(rate >= 0, "--rate", "must not be negative");
            return new ReplayOptions(
                    file,
                    Required.name(model, "--model"),
                    column(stable, "--stable"),
                    column(canary, "--canary"),
                    parts[0],
                    parts.length == 2 ? parts[1] : null,
                    subject,
                    threshold,
                    missing);
        } catch (IllegalArgumentException misuse) {
            throw new CommandLine.ParameterException(commandLine(), String.valueOf(misuse.getMessage()));
        }
    }

    private static VersionColumn column(String text, String option) {
        int equals = text.indexOf('=');
        Required.that(equals > 0, option, "must be VERSION=COLUMN, such as 1.0.0=p_hosp_iv");
        var version = text.substring(0, equals);
        return new VersionColumn(Version.parse(version, option).toString(), text.substring(equals + 1));
    }

    private CommandLine commandLine() {
        return java.util.Objects.requireNonNull(spec).commandLine();
    }
}
