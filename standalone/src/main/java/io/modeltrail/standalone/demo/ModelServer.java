package io.modeltrail.standalone.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Serves the predictions of one version over HTTP and reports an observation for each. It can be told to degrade.
public final class ModelServer implements AutoCloseable {

    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final double THRESHOLD = 0.5;

    private final String model;
    private final String version;
    private final List<PredictedCase> cases;
    private final Function<PredictedCase, @Nullable Double> scores;
    private final ObservationSender observations;
    private final HttpServer server;
    private final AtomicLong answered = new AtomicLong();
    private volatile Degradation degradation = Degradation.NONE;
    private volatile Instant lastAnswer = Instant.EPOCH;

    private ModelServer(
            String model,
            String version,
            List<PredictedCase> cases,
            Function<PredictedCase, @Nullable Double> scores,
            ObservationSender observations,
            HttpServer server) {
        this.model = model;
        this.version = version;
        this.cases = cases;
        this.scores = scores;
        this.observations = observations;
        this.server = server;
    }

    /// Serves `POST /predict` with `{"row": n, "caseId": …}` and `GET /healthz`, `/ready`, `/version`.
    public static ModelServer start(
            InetSocketAddress address,
            String model,
            String version,
            List<PredictedCase> cases,
            Function<PredictedCase, @Nullable Double> scores,
            ObservationSender observations)
            throws IOException {
        var http = HttpServer.create(address, 0);
        var server = new ModelServer(model, version, cases, scores, observations, http);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/predict", server::predict);
        http.createContext("/healthz", exchange -> answer(exchange, 200, Map.of("status", "ok")));
        http.createContext("/ready", exchange -> answer(exchange, 200, Map.of("status", "ready")));
        http.createContext("/version", exchange -> answer(exchange, 200, Map.of("model", model, "version", version)));
        http.start();
        return server;
    }

    public void degrade(Degradation mode) {
        degradation = mode;
    }

    /// When the last prediction request was answered.
    public Instant lastAnswer() {
        return lastAnswer;
    }

    public long answered() {
        return answered.get();
    }

    private void predict(HttpExchange exchange) throws IOException {
        long begin = System.nanoTime();
        var request = Json.tolerant().readTree(exchange.getRequestBody().readAllBytes());
        var subject = exchange.getRequestHeaders().getFirst("X-Subject-Id");
        var row = request.path("row").asInt(-1);
        if (subject == null || row < 0) {
            var _ = answer(exchange, 400, Map.of("error", "row and the header X-Subject-Id are required"));
            return;
        }
        var mode = degradation;
        if (mode == Degradation.LATENCY) {
            pause();
        }
        long count = answered.incrementAndGet();
        boolean fails = mode == Degradation.ERRORS && count % 2 == 0;
        var score = fails ? null : score(cases.get(row % cases.size()), mode);
        observe(exchange, subject, request.path("caseId").asString(subject), begin, fails, score);
        lastAnswer = fails
                ? answer(exchange, 500, Map.of("error", "the model failed"))
                : answer(exchange, 200, Map.of("version", version, "score", score == null ? "none" : score));
    }

    private @Nullable Double score(PredictedCase patient, Degradation mode) {
        var score = scores.apply(patient);
        return score != null && mode == Degradation.WRONG_ANSWERS ? Double.valueOf(1 - score) : score;
    }

    private void observe(
            HttpExchange exchange, String subject, String caseId, long begin, boolean fails, @Nullable Double score) {
        var headers = exchange.getRequestHeaders();
        observations.send(new Observation(
                version + "-" + caseId,
                caseId,
                Instant.now(),
                model,
                version,
                headers.getFirst("ModelTrail-Rollout"),
                null,
                headers.getFirst("ModelTrail-Arm"),
                subject,
                (System.nanoTime() - begin) / 1e6,
                fails ? Outcome.ERROR : Outcome.OK,
                score,
                score == null ? null : score >= THRESHOLD,
                null,
                null,
                Map.of(),
                Map.of()));
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// When the answer had been handed to the network.
    private static Instant answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = Json.tolerant().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
            return Instant.now();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
