package io.modeltrail.query.audit;

import io.modeltrail.events.signing.Signature;

/// A signature in words: printed name, meaning and time, in every form that people read (21 CFR 11.50(b)).
final class Signed {

    private Signed() {}

    static String by(Signature signature) {
        return "signed by %s (%s) as %s on %s%s"
                .formatted(
                        signature.signer().printedName(),
                        signature.by(),
                        signature.meaning(),
                        signature.signedAt(),
                        signature.onBehalfOf() == null ? "" : " for " + signature.onBehalfOf());
    }
}
