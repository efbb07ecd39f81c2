package io.modeltrail.standalone.cli;

import io.modeltrail.log.note.MalformedNoteException;
import io.modeltrail.log.note.VerifierKey;
import io.modeltrail.standalone.audit.AuditCheck;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.demo.Degradation;
import io.modeltrail.standalone.demo.DemoOptions;
import io.modeltrail.standalone.demo.DemoStory;
import io.modeltrail.standalone.demo.PredictedCase;
import io.modeltrail.standalone.demo.RolledBackIn;
import io.modeltrail.standalone.demo.SyntheticCohort;
import io.modeltrail.standalone.demo.lifecycle.LifecycleStory;
import io.modeltrail.standalone.replay.PredictionFile;
import io.modeltrail.standalone.replay.ReplayOptions;
import io.modeltrail.standalone.replay.ReplayOptions.VersionColumn;
import io.modeltrail.standalone.system.EmbeddedSystem;
import io.modeltrail.standalone.system.SystemOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Plays the story: a canary that degrades, its automatic rollback, an experiment, and the audit of what happened.
@Command(
        name = "demo",
        description =
                "Bring out a canary, let it degrade, watch it being taken back; let it come again in an experiment; check "
                        + "the audit trail.")
final class DemoCommand implements Callable<Integer> {

    private static final int COHORT = 2000;
    private static final long SEED = 20260101;

    @Option(names = "--once", description = "Stop when the story is over.")
    private boolean once;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "Real predictions with the columns of the eICU APACHE IV/IVa file, instead of a made cohort.")
    private @Nullable Path input;

    @Option(
            names = "--degrade",
            defaultValue = "ERRORS",
            description = "How the canary goes bad: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Degradation degrade = Degradation.ERRORS;

    @Option(
            names = "--story",
            defaultValue = "ROLLBACK",
            description = "What is played: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Story story = Story.ROLLBACK;

    /// The stories that can be told.
    private enum Story {
        /// A canary degrades and is taken back; repaired, it comes again in an experiment.
        ROLLBACK,
        /// One version goes from registration to the market, refused at each gate until its evidence is there.
        LIFECYCLE
    }

    @Option(names = "--rate", defaultValue = "400", description = "Requests a second. Default: ${DEFAULT-VALUE}")
    private int rate;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "The broker of --server. Default: localhost:9092")
    private String kafka = "localhost:9092";

    @Option(
            names = "--router",
            paramLabel = "URL",
            description = "The router of --server. Default: http://localhost:8081")
    private String router = "http://localhost:8081";

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "Interface of the demo's model servers; 0.0.0.0 if the router runs in a container. "
                    + "Default: 127.0.0.1")
    private String listen = DemoOptions.LOOPBACK;

    @Mixin
    private final ServerOption server = new ServerOption();

    @Mixin
    private final EmbeddedOptions embedded = new EmbeddedOptions();

    @Override
    public Integer call() throws Exception {
        Quiet.logs();
        var cases = cases();
        var options = embedded.options();
        if (server.isGiven()) {
            try (var api = server.connect()) {
                return tell(api, options, cases, router, kafka);
            }
        }
        var stopped = new CountDownLatch(1);
        try (var system = EmbeddedSystem.start(options);
                var api = new ApiClient(options.url(), null)) {
            StopSignal.runs(stopped::countDown);
            Banner.print(System.out, options);
            System.out.println("Ready: " + options.url());
            int code = tell(api, system.options(), cases, options.routerUrl(), options.bootstrapServers());
            if (!once) {
                System.out.println("Everything stays up; Ctrl-C stops it.");
                stopped.await();
            }
            return code;
        } finally {
            StopSignal.done();
        }
    }

    private int tell(ApiClient api, SystemOptions options, List<PredictedCase> cases, String router, String kafka)
            throws IOException {
        if (story == Story.LIFECYCLE) {
            return lifecycle(api, options);
        }
        var export = options.data().resolve("exports").resolve("demo-" + System.currentTimeMillis());
        var story = new DemoOptions(
                router,
                kafka,
                listen,
                options.stablePort(),
                options.canaryPort(),
                input == null ? "demo-mortality" : "apache",
                cases,
                degrade,
                rate);
        var told = new DemoStory(api, story, System.out);
        var result = told.takeBack();
        var experiment = told.tryAgain();
        var audit = new AuditCheck(api, keys(options), export, System.out);
        boolean sound = audit.check(result.rolloutId()) && audit.recomputes(experiment, kafka);
        return finish(result, sound);
    }

    private int lifecycle(ApiClient api, SystemOptions options) throws IOException {
        var run = Long.toString(System.currentTimeMillis(), 36);
        var outcome = new LifecycleStory(api, "sepsis-watch-" + run, System.out).play();
        var export = options.data().resolve("exports").resolve("lifecycle-" + run);
        boolean sound = new AuditCheck(api, keys(options), export, System.out).isSound();
        System.out.println(
                sound
                        ? "Demo finished: %s after %d refusals".formatted(outcome.phase(), outcome.refusals())
                        : "Demo failed");
        return sound ? ExitCode.DONE : ExitCode.NO;
    }

    /// The log's key as it lies in the data directory: known apart from what the server says.
    private List<VerifierKey> keys(SystemOptions options) throws IOException {
        var file = options.data().resolve("keys").resolve("log-signing.key.vkey");
        try {
            return server.isGiven()
                    ? List.of()
                    : List.of(VerifierKey.parse(Files.readString(file).strip()));
        } catch (MalformedNoteException damaged) {
            throw new IOException(file + " holds no key of a log: " + damaged.getMessage(), damaged);
        }
    }

    private static int finish(RolledBackIn result, boolean sound) {
        if (result.late() > 0) {
            System.out.printf("%d requests reached the canary after the rollback was complete%n", result.late());
        }
        if (!sound || result.late() > 0) {
            System.out.println("Demo failed");
            return ExitCode.NO;
        }
        System.out.printf(
                "Demo finished: rolled back in %d ms%n", result.duration().toMillis());
        return ExitCode.DONE;
    }

    private List<PredictedCase> cases() {
        return input == null
                ? SyntheticCohort.generate(COHORT, SEED)
                : PredictionFile.read(new ReplayOptions(
                        input,
                        "apache",
                        new VersionColumn("1.0.0", "p_hosp_iv"),
                        new VersionColumn("1.1.0", "p_hosp_iva"),
                        "actualhospitalmortality",
                        "EXPIRED",
                        "patientunitstayid",
                        0.5,
                        "-1"));
    }
}
