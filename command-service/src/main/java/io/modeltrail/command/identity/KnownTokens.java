package io.modeltrail.command.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Tokens whose signature was verified a moment ago are not verified again; whether they still hold is asked each time.
///
/// A key that its issuer takes back is obeyed within [#LONGEST].
final class KnownTokens implements JwtDecoder {

    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> validator;
    private final Cache<String, Jwt> known;

    KnownTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> validator, Ticker ticker) {
        this.decoder = decoder;
        this.validator = validator;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var before = known.getIfPresent(token);
        if (before != null && !validator.validate(before).hasErrors()) {
            return before;
        }
        var sound = decoder.decode(token);
        known.put(token, sound);
        return sound;
    }
}
