package io.modeltrail.command;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/// An issuer of tokens with a key of its own, whose public half it serves over HTTP.
public final class TestIssuer implements AutoCloseable {

    public static final String ISSUER = "https://issuer.test";

    private final RSAKey key = newKey();
    private final HttpServer server;

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    public String keysUri() {
        return "http://localhost:%d/jwks".formatted(server.getAddress().getPort());
    }

    /// A sound token of somebody who has just logged in.
    public String token(String subject, String... roles) {
        return token(key, sound(subject, roles).build());
    }

    /// A sound token of a person of their own with this role, and with a name to sign under.
    public String tokenOfDoctor(String role) {
        return token(
                role + "-person", claims -> claims.claim("roles", List.of(role)).claim("name", "Dr " + role));
    }

    /// A token that differs from a sound one.
    public String token(String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        return token(key, change.apply(sound(subject, "ml-engineer")).build());
    }

    /// Signed by a key that the issuer does not have.
    public static String forged(String subject, String... roles) {
        return token(newKey(), sound(subject, roles).build());
    }

    /// A sound token but for its header.
    public String token(String subject, JWSHeader.Builder header, String... roles) {
        return signed(header.build(), sound(subject, roles).build(), signer(key));
    }

    /// Signed with the public key as if it were a secret that both sides share.
    public String confused(String subject, String... roles) {
        try {
            var secret = new MACSigner(key.toRSAPublicKey().getEncoded());
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(),
                    sound(subject, roles).build(),
                    secret);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Signed by a key that the token itself brings along, in its header and at an address of its choice.
    public static String forgedWithOwnKey(String subject, URI keys, String... roles) {
        var own = newKey();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("test")
                .jwk(own.toPublicJWK())
                .jwkURL(keys)
                .x509CertURL(keys)
                .build();
        return signed(header, sound(subject, roles).build(), signer(own));
    }

    private static JWTClaimsSet.Builder sound(String subject, String... roles) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .audience("modeltrail")
                .claim("name", "Dr. " + subject)
                .claim("roles", List.of(roles))
                .claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    private static String token(RSAKey key, JWTClaimsSet claims) {
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims, signer(key));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
