package io.modeltrail.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/// Issues the tokens of the demo users, signed with a key of its own that stays in the data directory.
public final class DemoIdentity {

    public static final String AUDIENCE = "modeltrail";
    private static final Duration LIFETIME = Duration.ofHours(8);

    private final String issuer;
    private final RSAKey key;

    private DemoIdentity(String issuer, RSAKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /// `keys` is the folder of keys; the first start makes one there, readable by its owner only.
    public static DemoIdentity open(Path keys, String issuer) {
        var file = keys.resolve("demo-identity.jwk");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new DemoIdentity(issuer, RSAKey.parse(Files.readString(file)));
        } catch (IOException | ParseException | JOSEException broken) {
            throw new IllegalStateException("cannot use the demo identity key " + file, broken);
        }
    }

    private static void create(Path file) throws IOException, JOSEException {
        Files.createDirectories(file.getParent());
        var key = new RSAKeyGenerator(2048)
                .keyID(UUID.randomUUID().toString())
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        var fresh = Files.createTempFile(
                file.getParent(),
                "key",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, key.toJSONString());
        Files.move(fresh, file);
    }

    public String issuer() {
        return issuer;
    }

    /// A token for this user and role, valid for eight hours from `now`, which also counts as the time of login.
    public String token(String subject, String name, String role, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(AUDIENCE)
                .claim("name", name)
                .claim("roles", List.of(role))
                .claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException("cannot sign a token", broken);
        }
        return jwt.serialize();
    }

    /// The public half, as a JWK set.
    public String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }
}
