package io.modeltrail.events.signing;

import io.modeltrail.events.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who signs, as their identity provider vouches for it: `identity` is `issuer|subject`, `printedName` the claim
/// `name`,
/// `authenticatedAt` the claim `auth_time` (when they last proved who they are) and `acr` how (OpenID Connect Core 1.0,
/// 2).
public record Signer(
        String identity,
        String printedName,
        Instant authenticatedAt,
        @Nullable String acr) {
    public Signer {
        Required.text(identity, "identity");
        Required.text(printedName, "printedName");
        Required.present(authenticatedAt, "authenticatedAt");
    }
}
