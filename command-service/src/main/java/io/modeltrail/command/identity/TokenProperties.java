package io.modeltrail.command.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose tokens count. `issuerUri` is the claim `iss`, and where the keys are found unless `jwkSetUri` says; one of
/// `audiences` must be in the claim `aud`; only signatures by `jwsAlgorithms` are looked at.
@ConfigurationProperties("spring.security.oauth2.resourceserver.jwt")
public record TokenProperties(
        @Nullable String issuerUri,
        @Nullable String jwkSetUri,
        @DefaultValue("modeltrail") List<String> audiences,
        @DefaultValue({"RS256", "PS256", "ES256"}) List<String> jwsAlgorithms) {

    private static final String PREFIX = "spring.security.oauth2.resourceserver.jwt.";

    public TokenProperties {
        if (issuerUri == null || issuerUri.isBlank()) {
            throw new IllegalArgumentException(PREFIX + "issuer-uri must name the issuer of the tokens to be accepted");
        }
        if (audiences.isEmpty()) {
            throw new IllegalArgumentException(PREFIX + "audiences must name at least one audience");
        }
        if (jwsAlgorithms.isEmpty()
                || jwsAlgorithms.stream().anyMatch(name -> name.startsWith("HS") || name.equals("none"))) {
            throw new IllegalArgumentException(
                    PREFIX + "jws-algorithms must be algorithms with a public key, not " + jwsAlgorithms);
        }
    }
}
