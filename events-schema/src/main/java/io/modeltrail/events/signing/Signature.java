package io.modeltrail.events.signing;

import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An electronic signature: printed name, time and meaning (21 CFR 11.50), bound by `digest` to the very record that is
/// signed (11.70) after a fresh login (11.200). Whoever signs for somebody else names them in `onBehalfOf`, which needs
/// a
/// delegation on the log. A caller sends `meaning`, `digest` and `onBehalfOf`; the edge fills in the rest.
public record Signature(
        SignatureMeaning meaning,
        String digest,
        @Nullable String onBehalfOf,
        @FromToken Signer signer,
        @FromToken Instant signedAt) {
    public Signature {
        Required.present(meaning, "signature.meaning");
        Required.sha256(digest, "signature.digest");
        if (onBehalfOf != null) {
            Required.text(onBehalfOf, "signature.onBehalfOf");
        }
        Required.present(signer, "signature.signer");
        Required.present(signedAt, "signature.signedAt");
    }

    /// The identity that signed.
    public String by() {
        return signer.identity();
    }

    /// Whether this identity signed, or somebody else for it: what nobody may do for their own work.
    public boolean isOf(String identity) {
        return by().equals(identity) || identity.equals(onBehalfOf);
    }
}
