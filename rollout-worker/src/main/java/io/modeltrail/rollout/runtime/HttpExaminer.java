package io.modeltrail.rollout.runtime;

import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.wire.Json;
import io.modeltrail.rollout.plan.RecordWhatTheExaminationFound.Examination;
import io.modeltrail.rollout.router.Arm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Asks over HTTP: `/version` (or `/ready` where a back end has no such page) whether the right version is loaded,
/// `/healthz` whether it is well.
public final class HttpExaminer implements Examiner {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @Override
    public Examination examine(RollbackPhase phase, String model, Arm stable) {
        try {
            return switch (phase) {
                case MODEL_SWITCH -> version(model, stable);
                case HEALTH_VALIDATION, TRAFFIC_SHIFT -> answers(stable, "/healthz");
            };
        } catch (IOException e) {
            return new Examination(false, "%s does not answer: %s".formatted(stable.address(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Examination(false, "interrupted while asking " + stable.address());
        }
    }

    private Examination version(String model, Arm stable) throws IOException, InterruptedException {
        var page = stable.address().resolve("/version");
        var answer = get(page);
        if (answer.statusCode() == 404) {
            return answers(stable, "/ready");
        }
        if (answer.statusCode() != 200) {
            return new Examination(false, "%s answers %d".formatted(page, answer.statusCode()));
        }
        try {
            var said = Json.tolerant().readValue(answer.body(), Served.class);
            boolean right = stable.version().equals(said.version()) && model.equals(said.model());
            return new Examination(
                    right,
                    "%s says %s %s, the rollback target is %s %s"
                            .formatted(page, said.model(), said.version(), model, stable.version()));
        } catch (JacksonException e) {
            return new Examination(false, "%s answers no JSON: %s".formatted(page, e.getOriginalMessage()));
        }
    }

    private record Served(@Nullable String model, @Nullable String version) {}

    private Examination answers(Arm stable, String path) throws IOException, InterruptedException {
        var page = stable.address().resolve(path);
        int status = get(page).statusCode();
        return new Examination(status == 200, "%s answers %d".formatted(page, status));
    }

    private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(page).timeout(PATIENCE).GET().build(), BodyHandlers.ofString());
    }
}
