package io.modeltrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.events.identity.IdentityEvent.IdentityBlocked;
import io.modeltrail.events.identity.IdentityEvent.IdentityUnblocked;
import io.modeltrail.events.wire.Json;
import io.modeltrail.log.audit.AuditResult;
import io.modeltrail.log.audit.LogVerifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who may read, and what the others are told.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private RunningService service;

    @BeforeAll
    void begin() {
        service = new RunningService("query_access");
        service.log().publish(Stories.takenBack("apache", "r-1"));
        service.log().checkpoint();
    }

    @AfterAll
    void end() {
        service.close();
    }

    @Test
    void readsNeedATokenForThisAudienceAndARebuildARole() {
        var turnedAway = service.getWithoutToken("/api/v1/models");
        assertThat(turnedAway.statusCode()).isEqualTo(401);
        assertThat(turnedAway.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(turnedAway.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Json.tolerant().readTree(turnedAway.body()).path("type").asString())
                .isEqualTo("urn:modeltrail:problem:unauthenticated");
        assertThat(service.getWithoutToken("/log/checkpoint").statusCode()).isEqualTo(401);
        assertThat(service.getWithoutToken("/openapi.yaml").body()).startsWith("openapi: 3.1.0\n");
        assertThat(service.getWithoutToken("/schemas/Unheard.json").statusCode())
                .isEqualTo(404);
        assertThat(service.getWithToken("/api/v1/models", service.token("admin", "another"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(service.getWithoutToken("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        assertThat(service.getWithoutToken("/actuator/prometheus").body()).contains("modeltrail_projection_position");
        assertThat(service.post("/api/v1/projections/catalog/rebuild", "ml-engineer", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoIsBlockedReadsNothingMoreAndAStreamThatIsOpenEnds() throws IOException {
        var bob = "https://issuer|bob";
        var token = service.token("bob", "ml-engineer", "modeltrail");
        try (var stream = service.openWithToken("/api/v1/stream", token);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.readLine();
            service.log().publish(List.of(new IdentityBlocked(bob, "left", "https://issuer|adam", Stories.NOON)));
            while (lines.readLine() != null) {
                // until the stream ends
            }
        }
        var refused = service.getWithToken("/api/v1/models", token);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Json.tolerant().readTree(refused.body()).path("type").asString())
                .isEqualTo("urn:modeltrail:problem:identity-blocked");
        assertThat(service.getWithToken("/log/checkpoint", token).statusCode()).isEqualTo(403);
        assertThat(service.get("/api/v1/models").statusCode()).isEqualTo(200);

        service.log().publish(List.of(new IdentityUnblocked(bob, "back", "https://issuer|adam", Stories.NOON)));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> service.getWithToken("/api/v1/models", token).statusCode() == 200);
    }

    @Test
    void aLogThatIsNotPublicIsVerifiedByTheBearerOfAToken() {
        var log = URI.create(service.base() + "/log");
        assertThat(LogVerifier.pinning(List.of()).verify(log)).isInstanceOf(AuditResult.Unreadable.class);
        var token = Optional.of(service.token("quality-auditor", "modeltrail"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(LogVerifier.pinning(List.of()).verify(log, token))
                        .isInstanceOf(AuditResult.Sound.class));
    }
}
