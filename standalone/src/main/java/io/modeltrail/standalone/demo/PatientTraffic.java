package io.modeltrail.standalone.demo;

import io.modeltrail.events.observation.Label;
import io.modeltrail.events.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Sends prediction requests through the router at a steady rate, each for a new subject, and the truth some time
/// later.
public final class PatientTraffic implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(10);
    private static final Duration LABEL_DELAY = Duration.ofMillis(300);

    private final URI predict;
    private final String run;
    private final List<PredictedCase> cases;
    private final ObservationSender observations;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().name("patient-traffic").daemon().factory());
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();

    private PatientTraffic(String router, String run, List<PredictedCase> cases, ObservationSender observations) {
        this.predict = URI.create(router + "/predict");
        this.run = run;
        this.cases = cases;
        this.observations = observations;
    }

    /// `run` keeps the subjects of this run apart from those of any other.
    public static PatientTraffic start(
            String router, String run, List<PredictedCase> cases, ObservationSender observations, int perSecond) {
        var traffic = new PatientTraffic(router, run, cases, observations);
        long begin = System.nanoTime();
        var _ = traffic.clock.scheduleAtFixedRate(
                () -> traffic.sendUpTo((System.nanoTime() - begin) * perSecond / 1_000_000_000L),
                0,
                TICK.toMillis(),
                TimeUnit.MILLISECONDS);
        return traffic;
    }

    /// How many requests each version answered without an error.
    public long answeredBy(String version) {
        var count = answers.get(version);
        return count == null ? 0 : count.get();
    }

    public long sent() {
        return sent.get();
    }

    /// Requests that nobody answered well.
    public long failed() {
        return failed.get();
    }

    private void sendUpTo(long due) {
        while (sent.get() < due) {
            send(sent.getAndIncrement());
        }
    }

    private void send(long number) {
        int row = (int) (number % cases.size());
        var id = run + "-" + number;
        var request = HttpRequest.newBuilder(predict)
                .timeout(Duration.ofSeconds(30))
                .header("X-Subject-Id", id)
                .POST(BodyPublishers.ofByteArray(Json.tolerant().writeValueAsBytes(Map.of("row", row, "caseId", id))))
                .build();
        var _ = http.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, problem) -> {
            count(answer, problem);
            var _ = clock.schedule(
                    () -> observations.send(
                            new Label(null, id, id, cases.get(row).truth(), Instant.now())),
                    LABEL_DELAY.toMillis(),
                    TimeUnit.MILLISECONDS);
        });
    }

    private void count(HttpResponse<String> answer, Throwable problem) {
        if (problem != null || answer.statusCode() != 200) {
            failed.incrementAndGet();
            return;
        }
        var version = Json.tolerant().readTree(answer.body()).path("version").asString("unknown");
        answers.computeIfAbsent(version, _ -> new AtomicLong()).incrementAndGet();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.shutdownNow();
    }
}
