package io.modeltrail.standalone.identity;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The demo's token endpoint: who asks gets, which is why it exists on one machine only.
@RestController
class DemoIdentityController {

    private final DemoIdentity identity;
    private final InstantSource clock;

    DemoIdentityController(DemoIdentity identity, InstantSource clock) {
        this.identity = identity;
        this.clock = clock;
    }

    @GetMapping(path = "/oauth2/jwks", produces = MediaType.APPLICATION_JSON_VALUE)
    String keys() {
        return identity.publicKeys();
    }

    @PostMapping(path = "/demo/token", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<?> token(@RequestParam String role, @RequestParam @Nullable String user) {
        var known = DemoUser.withRole(role);
        if (known.isEmpty()) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                            HttpStatus.BAD_REQUEST, "role must be one of " + DemoUser.roles()))
                    .build();
        }
        if (user != null && !user.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,60}")) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                            HttpStatus.BAD_REQUEST, "user must be 1 to 61 letters, digits, '.', '_' or '-'"))
                    .build();
        }
        var subject = user == null ? known.get().subject() : user;
        var name = user == null ? known.get().fullName() : user;
        return ResponseEntity.ok(identity.token(subject, name, role, clock.instant()));
    }
}
