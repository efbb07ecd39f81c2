package io.modeltrail.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.TestIssuer;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

    private static final RunningService SERVICE = RunningService.get();

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsound")
    void aTokenThatIsNotSoundIsNobodys(String what, String token) {
        assertThat(status(token)).as(what).isEqualTo(401);
    }

    static Stream<Arguments> unsound() {
        var issuer = SERVICE.issuer();
        return Stream.of(
                arguments("forged", TestIssuer.forged("ada", "ml-engineer")),
                arguments("garbage", "garbage"),
                arguments("no algorithm", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ."),
                arguments("another issuer", issuer.token("ada", claims -> claims.issuer("https://other.test"))),
                arguments("another audience", issuer.token("ada", claims -> claims.audience("others"))),
                arguments("no audience", issuer.token("ada", claims -> claims.audience((String) null))),
                arguments("no subject", issuer.token("ada", claims -> claims.subject(null))),
                arguments("no end", issuer.token("ada", claims -> claims.expirationTime(null))),
                arguments(
                        "expired",
                        issuer.token(
                                "ada",
                                claims -> claims.expirationTime(
                                        Date.from(Instant.now().minusSeconds(120))))));
    }

    @Test
    void noTokenIsNobody() {
        var answer = SERVICE.send(SERVICE.request("/api/v1/models"), "{}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aSoundTokenWithoutTheRoleIsSomebodyWhoMayNot() {
        assertThat(SERVICE.post(
                                "quality-auditor",
                                "/api/v1/models",
                                "{\"model\": \"m\", \"intendedUse\": \"u\", \"owner\": \"o\"}")
                        .status())
                .isEqualTo(403);
    }

    private static int status(String token) {
        return SERVICE.send(
                        SERVICE.request("/api/v1/models")
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", RunningService.newKey()),
                        "{}")
                .status();
    }
}
