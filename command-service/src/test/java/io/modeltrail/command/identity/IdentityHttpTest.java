package io.modeltrail.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.RunningService.Answer;
import io.modeltrail.command.TestIssuer;
import io.modeltrail.events.Streams;
import io.modeltrail.events.audit.RefusalEvent.CommandRefused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Blocks, roles, delegations and signatures as callers meet them.
class IdentityHttpTest {

    private static final RunningService SERVICE = RunningService.get();

    @Test
    void whoIsBlockedMayNothingFromTheNextRequestOn() {
        var mia = SERVICE.issuer().token("mia-1", "ml-engineer");
        assertThat(register(mia, "blocked-1").status()).isEqualTo(201);

        assertThat(admin("block", "\"identity\": \"%s|mia-1\", \"why\": \"stolen\"")
                        .status())
                .isEqualTo(201);
        var denied = register(mia, "blocked-2");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.code()).isEqualTo("IDENTITY_BLOCKED");
        assertThat(SERVICE.log()
                        .read(Streams.refusal(denied.json().path("commandId").asString()), 0))
                .as("an attempt that was denied is on the log")
                .singleElement()
                .satisfies(it -> assertThat(it.event()).isInstanceOf(CommandRefused.class));

        assertThat(admin("unblock", "\"identity\": \"%s|mia-1\", \"why\": \"found\"")
                        .status())
                .isEqualTo(200);
        assertThat(register(mia, "blocked-2").status()).isEqualTo(201);
    }

    @Test
    void aRevokedRoleCountsForNothingAndAGrantedOneForWhatItSays() {
        var mia = SERVICE.issuer().token("mia-2", "ml-engineer");
        var body = "\"identity\": \"%s|mia-2\", \"role\": \"ml-engineer\", \"why\": \"moved\"";
        assertThat(admin("roles/revoke", body).status()).isEqualTo(201);
        assertThat(register(mia, "revoked").code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(admin("roles/grant", body).status()).isEqualTo(200);
        assertThat(register(mia, "revoked").status()).isEqualTo(201);
    }

    @Test
    void anOldLoginIsChallengedToStepUp() {
        var old = SERVICE.issuer()
                .token(
                        "ada-3",
                        claims -> claims.claim("roles", List.of("admin"))
                                .claim(
                                        "auth_time",
                                        Instant.now().minusSeconds(3600).getEpochSecond()));
        var answer = post(old, "/api/v1/identities/block", "{\"identity\": \"i|x\", \"why\": \"w\"}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("LOGIN_NOT_FRESH");
        assertThat(answer.header("WWW-Authenticate"))
                .contains("error=\"insufficient_user_authentication\"")
                .contains("max_age=\"900\"");
    }

    @Test
    void aSignatureNeedsAName() {
        var nameless = SERVICE.issuer()
                .token(
                        "ada-4",
                        claims -> claims.claim("roles", List.of("admin")).claim("name", null));
        var answer = post(nameless, "/api/v1/identities/block", "{\"identity\": \"i|x\", \"why\": \"w\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("SIGNER_UNNAMED");
    }

    @Test
    void aTokenThatNamesAnotherPersonThanWasVerifiedDoesNotSign() {
        assertThat(admin(
                                "verifications",
                                "\"identity\": \"%s|carl-5\", \"printedName\": \"Dr. carl-5\", \"evidence\": \"passport\"")
                        .status())
                .isEqualTo(201);
        var other = SERVICE.issuer()
                .token(
                        "carl-5",
                        claims -> claims.claim("roles", List.of("clinical-reviewer"))
                                .claim("name", "Somebody Else"));
        var answer = post(other, "/api/v1/identities/delegations", delegation("d-5", "rae-5"));
        assertThat(answer.code()).isEqualTo("SIGNER_NAME_DIFFERS");
    }

    @Test
    void whatATokenDecidesIsNotTakenFromTheBody() {
        var answer = post(
                SERVICE.issuer().token("ada-6", "admin"),
                "/api/v1/identities/block",
                "{\"identity\": \"i|x\", \"why\": \"w\", \"blockedBy\": \"i|me\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString())
                .isEqualTo("blockedBy is taken from the token; leave it out");
    }

    @Test
    void oneDelegatesOnlyWhatOneHas() {
        var carl = SERVICE.issuer().token("carl-7", "ml-engineer");
        assertThat(post(carl, "/api/v1/identities/delegations", delegation("d-7", "rae-7"))
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        var reviewer = SERVICE.issuer().token("carl-7", "clinical-reviewer");
        assertThat(post(reviewer, "/api/v1/identities/delegations", delegation("d-7", "rae-7"))
                        .status())
                .isEqualTo(201);
    }

    private static String delegation(String id, String to) {
        return """
                {"delegationId": "%s", "delegate": "%s|%s", "role": "clinical-reviewer", "from": "%s", "until": "%s",
                 "why": "away"}
                """.formatted(
                        id, TestIssuer.ISSUER, to, Instant.now(), Instant.now().plusSeconds(3600));
    }

    private static Answer admin(String what, String fields) {
        return post(
                SERVICE.issuer().token("ada", "admin"),
                "/api/v1/identities/" + what,
                "{" + fields.formatted(TestIssuer.ISSUER) + "}");
    }

    private static Answer register(String token, String model) {
        return post(
                token,
                "/api/v1/models",
                "{\"model\": \"%s\", \"intendedUse\": \"u\", \"owner\": \"o\"}".formatted(model));
    }

    private static Answer post(String token, String path, String body) {
        return SERVICE.send(
                SERVICE.request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", RunningService.newKey()),
                body);
    }
}
