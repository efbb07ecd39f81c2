package io.modeltrail.command.identity;

import com.github.benmanes.caffeine.cache.Ticker;
import io.modeltrail.command.dispatch.Caller;
import io.modeltrail.command.domain.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/// Tokens: which are accepted, and what they say about a caller.
public final class Tokens {

    private Tokens() {}

    /// The issuer need not be up before it is asked for the first time.
    public static JwtDecoder decoder(TokenProperties properties) {
        var issuer = Objects.requireNonNull(properties.issuerUri());
        return new SupplierJwtDecoder(() -> {
            var keys = properties.jwkSetUri();
            var decoder = (keys == null
                            ? NimbusJwtDecoder.withIssuerLocation(issuer)
                            : NimbusJwtDecoder.withJwkSetUri(keys))
                    .jwsAlgorithms(allowed -> {
                        allowed.clear();
                        properties.jwsAlgorithms().forEach(name -> allowed.add(SignatureAlgorithm.from(name)));
                    })
                    .validateType(false)
                    .build();
            var validator = validator(issuer, properties.audiences());
            decoder.setJwtValidator(validator);
            return new KnownTokens(decoder, validator, Ticker.systemTicker());
        });
    }

    static OAuth2TokenValidator<Jwt> validator(String issuer, List<String> audiences) {
        return new DelegatingOAuth2TokenValidator<>(
                accessToken(),
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD,
                        named -> named != null && named.stream().anyMatch(audiences::contains)),
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()));
    }

    /// Types of access tokens (RFC 9068); many issuers name none.
    private static JwtTypeValidator accessToken() {
        var type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        return type;
    }

    public static Caller caller(Jwt token) {
        return new Caller(
                token.getClaimAsString(JwtClaimNames.ISS) + "|" + token.getSubject(),
                roles(token),
                Optional.ofNullable(token.getClaimAsString("name")).filter(name -> !name.isBlank()),
                Optional.ofNullable(token.getClaimAsInstant("auth_time")),
                Optional.ofNullable(token.getClaimAsString("acr")));
    }

    /// Roles that mean nothing here are passed over.
    private static Set<Role> roles(Jwt token) {
        var named = token.getClaimAsStringList("roles");
        return named == null
                ? Set.of()
                : named.stream().flatMap(name -> Role.spelled(name).stream()).collect(Collectors.toSet());
    }
}
