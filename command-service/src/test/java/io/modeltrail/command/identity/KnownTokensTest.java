package io.modeltrail.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

class KnownTokensTest {

    private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(ISSUED);
    private final AtomicInteger verified = new AtomicInteger();
    private final KnownTokens tokens = new KnownTokens(this::verify, validator(), this::nanos);

    @Test
    void aTokenIsVerifiedOnceAMinute() {
        assertThat(tokens.decode("t")).isSameAs(tokens.decode("t"));
        assertThat(verified).hasValue(1);

        now.set(ISSUED.plus(KnownTokens.LONGEST));
        tokens.decode("t");
        assertThat(verified).hasValue(2);
    }

    @Test
    void aKnownTokenEndsWhenItSaysSo() {
        tokens.decode("t");
        now.set(ISSUED.plusSeconds(31));
        assertThatThrownBy(() -> tokens.decode("t")).isInstanceOf(JwtException.class);
    }

    @Test
    void oneTokenIsNotTakenForAnother() {
        assertThat(tokens.decode("t").getTokenValue()).isEqualTo("t");
        assertThat(tokens.decode("u").getTokenValue()).isEqualTo("u");
    }

    /// Sound for half a minute, as an issuer's decoder would find it.
    private Jwt verify(String token) {
        verified.incrementAndGet();
        var sound = Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("ada")
                .expiresAt(
                        token.equals("t") && now.get().isBefore(ISSUED.plus(KnownTokens.LONGEST))
                                ? ISSUED.plusSeconds(30)
                                : now.get().plusSeconds(30))
                .build();
        if (validator().validate(sound).hasErrors()) {
            throw new JwtException("expired");
        }
        return sound;
    }

    private JwtTimestampValidator validator() {
        var validator = new JwtTimestampValidator(Duration.ZERO);
        validator.setClock(new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
        return validator;
    }

    private long nanos() {
        return Duration.between(ISSUED, now.get()).toNanos();
    }
}
