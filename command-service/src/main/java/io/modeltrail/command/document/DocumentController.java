package io.modeltrail.command.document;

import static io.modeltrail.command.domain.Role.CLINICAL_REVIEWER;
import static io.modeltrail.command.domain.Role.ML_ENGINEER;
import static io.modeltrail.command.domain.Role.REGULATORY_AFFAIRS;
import static io.modeltrail.command.domain.Role.RELEASE_OPERATOR;
import static io.modeltrail.command.domain.Role.SERVICE;

import io.modeltrail.command.dispatch.Caller;
import io.modeltrail.command.dispatch.Identities;
import io.modeltrail.command.domain.Role;
import io.modeltrail.command.identity.Tokens;
import io.modeltrail.command.web.Problem;
import io.modeltrail.command.web.WebProblem;
import io.modeltrail.events.wire.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/v1/documents`: bytes of any media type in, their digest back. The same bytes give the same digest, so a
/// repetition needs no idempotency key. Only commands put a digest on the log.
@RestController
public class DocumentController {

    private static final Set<Role> ALLOWED =
            Set.of(ML_ENGINEER, CLINICAL_REVIEWER, REGULATORY_AFFAIRS, RELEASE_OPERATOR, SERVICE);

    private final DocumentStore documents;
    private final Identities identities;
    private final InstantSource clock;

    public DocumentController(DocumentStore documents, Identities identities, InstantSource clock) {
        this.documents = documents;
        this.identities = identities;
        this.clock = clock;
    }

    @PostMapping("/api/v1/documents")
    ResponseEntity<byte[]> store(HttpServletRequest request) throws IOException {
        var caller = caller(request);
        var type = mediaType(request.getContentType());
        try {
            var stored = documents.store(request.getInputStream(), type, caller.actor());
            var answer = stored.created()
                    ? ResponseEntity.created(
                            URI.create("/api/v1/documents/" + stored.document().digest()))
                    : ResponseEntity.ok();
            return answer.contentType(MediaType.APPLICATION_JSON)
                    .body(Json.tolerant().writeValueAsBytes(stored.document()));
        } catch (DocumentTooLarge large) {
            throw new WebProblem(Problem.of(413, "TOO_LARGE", String.valueOf(large.getMessage())));
        } catch (DataAccessException away) {
            throw new WebProblem(Problem.of(
                    503,
                    "STORE_UNAVAILABLE",
                    "the document could not be stored (%s); send it again, what arrives twice is stored once"
                            .formatted(away.getMostSpecificCause().getMessage())));
        }
    }

    private Caller caller(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof JwtAuthenticationToken authenticated)) {
            throw new WebProblem(Problem.of(401, "UNAUTHENTICATED", "a valid bearer token is needed"));
        }
        var caller = Tokens.caller(authenticated.getToken());
        var identity = identities.of(caller.actor());
        if (identity.blocked() || Collections.disjoint(identity.rolesOf(caller.roles(), clock.instant()), ALLOWED)) {
            throw new WebProblem(Problem.of(
                    403,
                    "ROLE_NOT_ALLOWED",
                    "a document needs one of the roles "
                            + ALLOWED.stream().map(Role::spelling).sorted().collect(Collectors.joining(", "))));
        }
        return caller;
    }

    /// A form is how clients send what nobody named; its bytes would be the form's, not the document's.
    private static String mediaType(@Nullable String given) {
        try {
            var type = MediaType.parseMediaType(given == null ? "" : given);
            if (type.isConcrete()
                    && !type.getType().equals("multipart")
                    && !type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)
                    && type.toString().length() <= 200) {
                return type.toString();
            }
        } catch (InvalidMediaTypeException _) {
            // said below
        }
        throw new WebProblem(Problem.of(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "send the document itself as the body, and say what it is, such as Content-Type: application/pdf"));
    }
}
