package io.modeltrail.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.sun.net.httpserver.HttpServer;
import io.modeltrail.command.CommandServiceConfiguration;
import io.modeltrail.command.RunningService;
import io.modeltrail.command.RunningService.Answer;
import io.modeltrail.command.TestIssuer;
import io.modeltrail.command.decider.DecidingProperties;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.wire.CommandTypes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What OWASP ASVS 5.0 asks of who takes tokens, by the numbers of docs/security.md.
class AsvsTest {

    private static final RunningService SERVICE = RunningService.get();
    private static final AtomicInteger MODELS = new AtomicInteger();

    @Test
    void aForgedSignatureIsRefused() {
        assertThat(register(TestIssuer.forged("eve", "ml-engineer")).status()).isEqualTo(401);
    }

    /// HS256 with the public key as its secret is the classic confusion.
    @Test
    void anAlgorithmThatIsNotListedIsRefused() {
        assertThat(register(SERVICE.issuer().confused("eve", "ml-engineer")).status())
                .isEqualTo(401);
        assertThat(register(SERVICE.issuer()
                                .token("eve", new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("test"), "ml-engineer"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotUsed() throws Exception {
        var asked = new AtomicInteger();
        var lure = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lure.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        lure.start();
        try {
            var address = URI.create(
                    "http://localhost:%d/jwks".formatted(lure.getAddress().getPort()));
            assertThat(register(TestIssuer.forgedWithOwnKey("eve", address, "ml-engineer"))
                            .status())
                    .isEqualTo(401);
            assertThat(asked).hasValue(0);
        } finally {
            lure.stop(0);
        }
    }

    @Test
    void aTokenOutsideItsPeriodIsRefused() {
        var early = SERVICE.issuer()
                .token(
                        "eve",
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(300))));
        var late = SERVICE.issuer()
                .token(
                        "eve",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        assertThat(register(early).status()).isEqualTo(401);
        assertThat(register(late).status()).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherTypeIsRefused() {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test");
        assertThat(register(SERVICE.issuer().token("asvs-1", header.type(new JOSEObjectType("at+jwt")), "ml-engineer"))
                        .status())
                .isEqualTo(201);
        assertThat(register(SERVICE.issuer()
                                .token("asvs-1", header.type(new JOSEObjectType("logout+jwt")), "ml-engineer"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void rolesThatMeanNothingHereCountForNothing() {
        assertThat(register(SERVICE.issuer().token("asvs-2", "superuser", "root"))
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
    }

    @Test
    void anIdentityIsIssuerAndSubject() {
        var answer = register(SERVICE.issuer().token("asvs-3", "ml-engineer"));
        assertThat(SERVICE.log().read(answer.json().path("stream").asString(), 0))
                .singleElement()
                .satisfies(it -> assertThat(it.actor()).isEqualTo(TestIssuer.ISSUER + "|asvs-3"));
    }

    @Test
    void everyCommandSaysWhoMaySendIt() {
        try (var bus = CommandServiceConfiguration.decidingBus(
                SERVICE.log(), SERVICE.documents(), _ -> {}, new DecidingProperties(10, 200))) {
            assertThat(bus.commands()).containsExactlyInAnyOrderElementsOf(CommandTypes.parents());
        }
    }

    @Test
    void aSignatureIsShownWithThePrintedName() {
        var engineer = SERVICE.issuer().token("asvs-4", "ml-engineer");
        var reviewer = SERVICE.issuer().token("asvs-5", "clinical-reviewer");
        var digest = "sha256:" + "a".repeat(64);
        assertThat(post(engineer, "/api/v1/models", model("asvs")).status()).isEqualTo(201);
        assertThat(post(engineer, "/api/v1/models/asvs/versions", """
                                {"version": "1.0.0", "kind": "MAJOR", "intendedUse": "u",
                                 "artifact": {"uri": "s3://m", "digest": "%s"}}
                                """.formatted(digest))
                        .status())
                .isEqualTo(201);
        var approved = SERVICE.send(
                request(reviewer, "/api/v1/models/asvs/versions/1.0.0/approve"),
                "{\"meaning\": \"fit\", \"signedDigest\": \"%s\", \"evidence\": [\"study-1\"]}".formatted(digest),
                "If-Match",
                "\"0\"");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(SERVICE.log().read(Streams.modelVersion("asvs", "1.0.0"), 1))
                .singleElement()
                .satisfies(it -> assertThat(it.event())
                        .isInstanceOfSatisfying(
                                ModelVersionApproved.class,
                                event -> assertThat(event.signer())
                                        .satisfies(signer ->
                                                assertThat(signer.printedName()).isEqualTo("Dr. asvs-5"))));
    }

    private static Answer register(String token) {
        return post(token, "/api/v1/models", model("asvs-model-" + MODELS.incrementAndGet()));
    }

    private static String model(String name) {
        return "{\"model\": \"%s\", \"intendedUse\": \"u\", \"owner\": \"o\"}".formatted(name);
    }

    private static Answer post(String token, String path, String body) {
        return SERVICE.send(request(token, path), body);
    }

    private static HttpRequest.Builder request(String token, String path) {
        return SERVICE.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", RunningService.newKey());
    }
}
