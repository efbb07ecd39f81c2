package io.modeltrail.standalone.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One ModelTrail system over HTTP. Against a standalone system it fetches a demo token for the role it needs;
/// elsewhere the token of MODELTRAIL_TOKEN is sent.
public final class ApiClient implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /// How long a server is asked again that says that it will have the answer in a moment.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServerAddresses servers;
    private final @Nullable String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> demoTokens = new ConcurrentHashMap<>();

    public ApiClient(String server, @Nullable String token) {
        this(ServerAddresses.together(server), token);
    }

    public ApiClient(ServerAddresses servers, @Nullable String token) {
        this.servers = servers;
        this.token = token;
    }

    public ServerAddresses servers() {
        return servers;
    }

    /// A read as JSON. Throws [ApiFailure] with the server's own words when it is refused.
    public JsonNode get(String path) {
        return Json.tolerant().readTree(text(path, "application/json"));
    }

    /// A read as text of the media type asked for.
    public String text(String path, String accept) {
        return send(reading(path).header("Accept", accept).GET().build(), BodyHandlers.ofString());
    }

    /// A read as bytes; empty where nothing is or is no more.
    public Optional<byte[]> find(String path) {
        try {
            return Optional.of(send(reading(path).GET().build(), BodyHandlers.ofByteArray()));
        } catch (ApiFailure failure) {
            if (failure.status() == 404 || failure.status() == 410) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /// A read straight into a file.
    public Path download(String path, String accept, Path file) {
        return send(reading(path).header("Accept", accept).GET().build(), BodyHandlers.ofFile(file));
    }

    /// A write in the name of the demo user with this role. The command id makes a repetition harmless.
    public JsonNode post(String path, String role, String commandId, Map<String, ?> body) {
        return post(path, role, commandId, null, body);
    }

    /// A write that is refused unless the stream is still at this version.
    public JsonNode post(String path, String role, String commandId, @Nullable Long ifMatch, Map<String, ?> body) {
        var request = request(servers.writing(path), path, role)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", commandId)
                .POST(BodyPublishers.ofByteArray(Json.tolerant().writeValueAsBytes(body)));
        if (ifMatch != null) {
            request.header("If-Match", "\"" + ifMatch + "\"");
        }
        return Json.tolerant().readTree(send(request.build(), BodyHandlers.ofString()));
    }

    /// Bytes into the document store, in the name of the demo user with this role.
    public JsonNode upload(String path, String role, String mediaType, byte[] bytes) {
        var request = request(servers.writing(path), path, role)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(bytes));
        return Json.tolerant().readTree(send(request.build(), BodyHandlers.ofString()));
    }

    /// A token of the demo user with this role.
    public String demoToken(String role, @Nullable String user) {
        var path = "demo/token?role=" + role + (user == null ? "" : "&user=" + user);
        return send(
                HttpRequest.newBuilder(servers.identity().resolve(path))
                        .timeout(TIMEOUT)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder reading(String path) {
        return request(servers.queries(), path, "quality-auditor");
    }

    private HttpRequest.Builder request(URI server, String path, String role) {
        var bearer = token != null ? token : demoTokens.computeIfAbsent(role, r -> demoToken(r, null));
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + bearer);
    }

    private <T> T send(HttpRequest request, BodyHandler<T> handler) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = answer(request, handler);
            if (answer.body() instanceof Body.Wanted<T>(T body)) {
                return body;
            }
            var pause = answer.headers().firstValueAsLong("Retry-After");
            if (answer.statusCode() != 503 || pause.isEmpty() || System.nanoTime() > deadline) {
                throw failure(answer);
            }
            LockSupport.parkNanos(Duration.ofSeconds(pause.getAsLong()).toNanos());
        }
    }

    private <T> HttpResponse<Body<T>> answer(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, Body.of(handler));
        } catch (ConnectException refused) {
            throw new Unreachable("cannot reach %s; is it running? start it with: modeltrail up"
                    .formatted(request.uri().resolve("/")));
        } catch (IOException broken) {
            throw new Unreachable("no answer from %s: %s".formatted(request.uri(), broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while waiting for " + request.uri());
        }
    }

    private static ApiFailure failure(HttpResponse<? extends Body<?>> answer) {
        var text = answer.body() instanceof Body.Refusal<?>(String words) ? words : "";
        var problem = problem(text);
        return new ApiFailure(answer.statusCode(), words(text, problem), problem);
    }

    /// What an answer brought: what was wanted, or why not.
    private sealed interface Body<T> {
        record Wanted<T>(T body) implements Body<T> {}

        record Refusal<T>(String words) implements Body<T> {}

        static <T> BodyHandler<Body<T>> of(BodyHandler<T> handler) {
            return info -> info.statusCode() < 400
                    ? BodySubscribers.mapping(handler.apply(info), Wanted::new)
                    : BodySubscribers.mapping(BodySubscribers.ofString(UTF_8), Refusal::new);
        }
    }

    private static @Nullable JsonNode problem(String body) {
        try {
            return Json.tolerant().readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static String words(String body, @Nullable JsonNode problem) {
        if (problem == null || !problem.isObject()) {
            return body.lines().findFirst().orElse("no reason given");
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
