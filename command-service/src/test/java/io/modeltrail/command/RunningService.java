package io.modeltrail.command;

import io.modeltrail.command.document.DocumentStore;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.events.wire.Json;
import io.modeltrail.servers.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/// The whole service on a port of its own, before the real PostgreSQL and Kafka; started once for all tests of a JVM.
public final class RunningService {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final TestIssuer issuer = new TestIssuer();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private RunningService() {
        var database = TestServers.postgres().freshDatabase("service");
        context = CommandService.application()
                .properties(Map.of(
                        "server.port",
                        0,
                        "modeltrail.database.url",
                        database.jdbcUrl(),
                        "modeltrail.database.owner",
                        database.user(),
                        "modeltrail.database.owner-password",
                        database.password(),
                        "modeltrail.database.password",
                        "it's a test",
                        "modeltrail.kafka.bootstrap-servers",
                        TestServers.kafka(),
                        "modeltrail.log.signing-key-file",
                        directory() + "/log.key",
                        "modeltrail.log.create-signing-key",
                        true,
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        TestIssuer.ISSUER,
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                        issuer.keysUri()))
                .run("--server.port=0", "--modeltrail.documents.max-size=3MB");
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            context.close();
            issuer.close();
        }));
    }

    private static final class Holder {
        static final RunningService SERVICE = new RunningService();
    }

    public static RunningService get() {
        return Holder.SERVICE;
    }

    public TestIssuer issuer() {
        return issuer;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public EventLog log() {
        return context.getBean(EventLog.class);
    }

    public DocumentStore documents() {
        return context.getBean(DocumentStore.class);
    }

    public static String newKey() {
        return "key-" + KEYS.incrementAndGet();
    }

    /// A post by somebody with this role, under a new idempotency key.
    public Answer post(String role, String path, String body, String... headers) {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + issuer.token(role + "-person", role))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", newKey()),
                body,
                headers);
    }

    public HttpRequest.Builder request(String path) {
        var web = (ServletWebServerApplicationContext) context;
        var port = Objects.requireNonNull(web.getWebServer()).getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
    }

    /// `headers` are name and value in turn; they replace what is there.
    public Answer send(HttpRequest.Builder request, String body, String... headers) {
        request.POST(BodyPublishers.ofString(body));
        return exchange(request, headers);
    }

    public Answer exchange(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String directory() {
        try {
            return Files.createTempDirectory("modeltrail-service-").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return Json.strict().readTree(response.body());
        }

        public String code() {
            return json().path("code").asString("");
        }
    }
}
