package io.modeltrail.query;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.modeltrail.servers.testing.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The service as it runs, on a database and topics of a test's own, and a client with a token for it.
public final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int NOT_YET = 503;

    private final TestLog log = new TestLog();
    private final KeyPair keys = keys();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final String base;

    public RunningService(String name) {
        var database = TestServers.postgres().freshDatabase(name);
        createDocumentStore(database.jdbcUrl(), database.user(), database.password());
        Map<String, Object> settings = new HashMap<>(QueryService.DEFAULTS);
        settings.put("server.port", "0");
        settings.put("modeltrail.database.url", database.jdbcUrl());
        settings.put("modeltrail.database.owner", database.user());
        settings.put("modeltrail.database.owner-password", database.password());
        settings.put("modeltrail.kafka.bootstrap-servers", log.topics().bootstrapServers());
        settings.put("modeltrail.query.topic-prefix", log.topics().prefix());
        settings.put("modeltrail.log.name", TestLog.ORIGIN);
        settings.put("modeltrail.log.vkey-file", log.vkeyFile().toString());
        settings.put("spring.security.oauth2.resourceserver.jwt.public-key-location", "file:" + publicKeyFile());
        settings.put("spring.security.oauth2.resourceserver.jwt.audiences", "modeltrail");
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        settings.put("logging.level.org.apache.kafka", "error");
        var application = new SpringApplication(QueryService.class);
        application.setDefaultProperties(settings);
        context = application.run();
        base = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /// Without a document: command-service, which keeps them, does not run here.
    private static void createDocumentStore(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("""
                    create schema if not exists log;
                    create table if not exists log.document (digest text primary key, media_type text, size bigint);
                    create table if not exists log.document_part (digest text, part int, bytes bytea);
                    grant usage on schema log to public;
                    grant select on log.document, log.document_part to public;
                    """);
        } catch (SQLException broken) {
            throw new IllegalStateException("cannot make an empty document store", broken);
        }
    }

    public TestLog log() {
        return log;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String base() {
        return base;
    }

    /// With the token of a quality auditor. Asks again as long as the part of the log asked for has not arrived.
    public HttpResponse<String> get(String path, String... headers) {
        return await().atMost(PATIENCE).until(() -> getOnce(path, headers), answer -> answer.statusCode() != NOT_YET);
    }

    public HttpResponse<String> getOnce(String path, String... headers) {
        return send(request(path, "quality-auditor", headers).GET());
    }

    /// Asks again as `get` does.
    public HttpResponse<byte[]> bytes(String path) {
        var request = request(path, "quality-auditor").GET().build();
        return await().atMost(PATIENCE)
                .until(
                        () -> client.send(request, BodyHandlers.ofByteArray()),
                        answer -> answer.statusCode() != NOT_YET);
    }

    public InputStream openWithToken(String path, String token) {
        return open(HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token))
                .body();
    }

    public HttpResponse<InputStream> open(String path, String... headers) {
        return open(request(path, "quality-auditor", headers));
    }

    private HttpResponse<InputStream> open(HttpRequest.Builder request) {
        try {
            return client.send(request.GET().build(), BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, String role, String body) {
        return send(request(path, role, "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> getWithoutToken(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE));
    }

    public HttpResponse<String> getWithToken(String path, String token) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder request(String path, String role, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(role, "modeltrail"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String token(String role, String audience) {
        return token("ada", role, audience);
    }

    public String token(String subject, String role, String audience) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer("https://issuer")
                    .subject(subject)
                    .audience(audience)
                    .claim("roles", List.of(role))
                    .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                    .build();
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(keys.getPrivate()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String publicKeyFile() {
        try {
            var file = Files.createTempFile("modeltrail-test-", ".pem");
            file.toFile().deleteOnExit();
            var encoded =
                    Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
            Files.writeString(
                    file,
                    String.join(
                            "\n",
                            Arrays.asList("-----BEGIN PUBLIC KEY-----", encoded, "-----END PUBLIC KEY-----", "")));
            return file.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        log.close();
    }
}
