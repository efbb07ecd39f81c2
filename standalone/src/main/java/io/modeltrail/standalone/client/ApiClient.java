package io.modeltrail.standalone.client;

import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One ModelTrail system over HTTP. Against a standalone system it fetches a demo token for the role it needs;
/// elsewhere the token of MODELTRAIL_TOKEN is sent.
public final class ApiClient implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final URI server;
    private final @Nullable String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> demoTokens = new ConcurrentHashMap<>();

    public ApiClient(String server, @Nullable String token) {
        this.server = URI.create(server.endsWith("/") ? server : server + "/");
        this.token = token;
    }

    public URI server() {
        return server;
    }

    /// A read as JSON. Throws [ApiFailure] with the server's own words when it is refused.
    public JsonNode get(String path) {
        return Json.tolerant().readTree(text(path, "application/json"));
    }

    /// A read as text of the media type asked for.
    public String text(String path, String accept) {
        return send(
                request(path, "quality-auditor").header("Accept", accept).GET().build(), BodyHandlers.ofString());
    }

    /// A read straight into a file.
    public Path download(String path, String accept, Path file) {
        return send(
                request(path, "quality-auditor").header("Accept", accept).GET().build(), BodyHandlers.ofFile(file));
    }

    /// A write in the name of the demo user with this role. The command id makes a repetition harmless.
    public JsonNode post(String path, String role, String commandId, Map<String, ?> body) {
        return post(path, role, commandId, null, body);
    }

    /// A write that is refused unless the stream is still at this version.
    public JsonNode post(String path, String role, String commandId, @Nullable Long ifMatch, Map<String, ?> body) {
        var request = request(path, role)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", commandId)
                .POST(BodyPublishers.ofByteArray(Json.tolerant().writeValueAsBytes(body)));
        if (ifMatch != null) {
            request.header("If-Match", "\"" + ifMatch + "\"");
        }
        return Json.tolerant().readTree(send(request.build(), BodyHandlers.ofString()));
    }

    /// A token of the demo user with this role.
    public String demoToken(String role, @Nullable String user) {
        var path = "demo/token?role=" + role + (user == null ? "" : "&user=" + user);
        return send(
                HttpRequest.newBuilder(server.resolve(path))
                        .timeout(TIMEOUT)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String role) {
        var bearer = token != null ? token : demoTokens.computeIfAbsent(role, r -> demoToken(r, null));
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + bearer);
    }

    private <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            var answer = http.send(request, handler);
            if (answer.statusCode() >= 400) {
                throw new ApiFailure(answer.statusCode(), words(answer.body()), problem(answer.body()));
            }
            return answer.body();
        } catch (ConnectException refused) {
            throw new Unreachable("cannot reach %s; is it running? start it with: modeltrail up".formatted(server));
        } catch (IOException broken) {
            throw new Unreachable("no answer from %s: %s".formatted(request.uri(), broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while waiting for " + request.uri());
        }
    }

    private static <T> @Nullable JsonNode problem(T body) {
        try {
            return body instanceof String text ? Json.tolerant().readTree(text) : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static <T> String words(T body) {
        var problem = problem(body);
        if (problem == null || !problem.isObject()) {
            return String.valueOf(body).lines().findFirst().orElse("no reason given");
        }
        var words = new StringBuilder(
                problem.path("detail").asString(problem.path("title").asString("refused")));
        problem.path("unmet")
                .forEach(unmet -> words.append("\n  - ")
                        .append(unmet.path("rule").asString(""))
                        .append(": ")
                        .append(unmet.path("why").asString("")));
        problem.path("errors")
                .forEach(error -> words.append("\n  - ")
                        .append(error.path("pointer").asString(""))
                        .append(" ")
                        .append(error.path("detail").asString("")));
        return words.toString();
    }

    @Override
    public void close() {
        http.close();
    }

    /// The server said no, and why.
    public static final class ApiFailure extends RuntimeException {
        private final int status;
        private final transient @Nullable JsonNode problem;

        ApiFailure(int status, String words, @Nullable JsonNode problem) {
            super(words);
            this.status = status;
            this.problem = problem;
        }

        public int status() {
            return status;
        }

        public @Nullable JsonNode problem() {
            return problem;
        }
    }

    /// Nobody answers there.
    public static final class Unreachable extends RuntimeException {
        public Unreachable(String message) {
            super(message);
        }
    }
}
