package io.modeltrail.command.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// Issues the bench's token with a key made for this run, whose public half it serves over HTTP.
final class BenchIssuer implements AutoCloseable {

    static final String ISSUER = "https://bench.local";

    private static final String KEY_ID = "bench";

    private final RSAKey key;
    private final HttpServer server;

    private BenchIssuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    static BenchIssuer start() throws IOException, JOSEException {
        var key = new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return new BenchIssuer(key, server);
    }

    String keysUri() {
        return "http://localhost:%d/jwks".formatted(server.getAddress().getPort());
    }

    /// Valid for an hour.
    String token(String role) throws JOSEException {
        var now = Instant.now();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_ID).build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject("ada")
                        .audience("modeltrail")
                        .claim("roles", List.of(role))
                        .claim("auth_time", now.getEpochSecond())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(3600)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
