package io.modeltrail.standalone.bench;

import com.sun.net.httpserver.HttpServer;
import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.demo.Registration;
import io.modeltrail.standalone.demo.RunningExperiment;
import io.modeltrail.standalone.system.EmbeddedSystem;
import io.modeltrail.standalone.system.TemporarySystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;

/// The arm of a subject: computed in process, as a client may, and asked for over HTTP.
final class AssignmentBench implements Benchmark {

    private static final int CALLERS = 8;
    private static final int CALLS = 1_000_000;
    /// Half a minute and more: a young process compiles everything else at the same time.
    private static final int WARM_UP_ROUNDS = 5;
    private static final String EXPERIMENT = "bench";
    private static final ExperimentDesign DESIGN = new ExperimentDesign(
            "assigned",
            Hypothesis.NON_INFERIORITY,
            List.of(
                    new ExperimentArm("control", Registration.STABLE, 5_000),
                    new ExperimentArm("new", Registration.CANARY, 5_000)),
            List.of(new OutcomePlan("correct", OutcomeKind.PROPORTION, Better.HIGHER, 0.05, 0.05, 0.9, null, null)),
            List.of(),
            new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, 1_000, Correction.HOLM),
            List.of(),
            List.of(),
            null,
            false);

    @Override
    public String name() {
        return "assignment";
    }

    @Override
    public String measures() {
        return "the arm of a subject, in process and over HTTP";
    }

    @Override
    public List<Figure> run() throws Exception {
        var inProcess = inProcess();
        try (var place = TemporarySystem.create();
                var system = EmbeddedSystem.start(place.options());
                var api = new ApiClient(system.options().url(), null)) {
            var running = RunningExperiment.start(api, EXPERIMENT, DESIGN);
            api.get("api/v1/experiments/%s/assignments/subject-0?minPosition=%d"
                    .formatted(EXPERIMENT, running.state().path("position").asLong()));
            var service = callers(system.options().url() + "/api/v1/experiments/" + EXPERIMENT + "/assignments/", api);
            var answer = service.ask(0);
            var bare = server(answer);
            try (var plain = callers("http://localhost:" + bare.getAddress().getPort() + "/", api)) {
                return figures(inProcess, service, plain);
            } finally {
                bare.stop(0);
                service.close();
            }
        }
    }

    private static List<Figure> figures(Times inProcess, AssignmentCallers service, AssignmentCallers plain)
            throws Exception {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            service.run(CALLERS);
            plain.run(CALLERS);
        }
        Times bare = plain.run(CALLERS);
        Times busy = service.run(CALLERS);
        Times calm = service.run(1);
        Times bareCalm = plain.run(1);
        return List.of(
                Figure.of("in process, rate of one thread", inProcess.perSecond(), "assignments/s", "-", "-"),
                Figure.of("in process, p50", inProcess.p50() / 1e3, "µs", "-", "-"),
                Figure.of("in process, p99", inProcess.p99() / 1e3, "µs", "-", "-"),
                Figure.against(
                        "over HTTP, " + CALLERS + " callers",
                        busy.perSecond(),
                        "requests/s",
                        "a bare server of the JDK with the same bytes",
                        bare.perSecond(),
                        "-",
                        "-"),
                Figure.of(
                        "one caller, p50 beyond that of the bare server",
                        (calm.p50() - bareCalm.p50()) / 1e6,
                        "ms",
                        "1 ms",
                        "-"),
                time("one caller, p50", calm.p50(), bareCalm.p50()),
                time("one caller, p99", calm.p99(), bareCalm.p99()),
                time(CALLERS + " callers, p50", busy.p50(), bare.p50()),
                time(CALLERS + " callers, p99", busy.p99(), bare.p99()));
    }

    private static Figure time(String what, double nanos, double bare) {
        return Figure.against("over HTTP, " + what, nanos / 1e6, "ms", "the bare server", bare / 1e6, "-", "-");
    }

    private static AssignmentCallers callers(String address, ApiClient api) {
        return new AssignmentCallers(URI.create(address), api.demoToken("quality-auditor", null));
    }

    /// The clock's own time is within each call.
    private static Times inProcess() {
        var weights = List.of(new ArmWeight("control", 5_000), new ArmWeight("new", 5_000));
        var assignment = new Assignment(Allocations.first(weights, EXPERIMENT));
        var subjects = new String[CALLS];
        Arrays.setAll(subjects, number -> "subject-" + number);
        var nanos = new long[CALLS];
        long treated = 0;
        long began = 0;
        for (int round = 0; round < 5; round++) {
            treated = 0;
            began = System.nanoTime();
            for (var subject : subjects) {
                treated += assignment.arm(subject).equals("new") ? 1 : 0;
            }
        }
        double perSecond = CALLS / ((System.nanoTime() - began) / 1e9);
        if (Math.abs(treated - CALLS / 2) > CALLS / 100) {
            throw new IllegalStateException(treated + " of " + CALLS + " subjects are treated, not half of them");
        }
        for (int call = 0; call < CALLS; call++) {
            long begin = System.nanoTime();
            treated -= assignment.arm(subjects[call]).equals("new") ? 1 : 0;
            nanos[call] = System.nanoTime() - begin;
        }
        if (treated != 0) {
            throw new IllegalStateException("the same subjects got other arms");
        }
        return Times.of(nanos, perSecond);
    }

    private static HttpServer server(String answer) throws IOException {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (var body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        });
        server.start();
        return server;
    }

    /// Quantiles of single calls in nanoseconds, and their rate.
    record Times(double p50, double p99, double perSecond) {

        static Times of(long[] nanos, double perSecond) {
            var sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Times(sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)], perSecond);
        }
    }
}
