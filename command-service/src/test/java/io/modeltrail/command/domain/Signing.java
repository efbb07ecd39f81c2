package io.modeltrail.command.domain;

import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import java.time.Instant;

/// Signatures for tests.
public final class Signing {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Signing() {}

    /// The signature of `issuer|name` over a digest.
    public static Signature by(String name, String digest) {
        return new Signature(
                SignatureMeaning.APPROVAL,
                digest,
                null,
                new Signer("issuer|" + name, name, NOON.minusSeconds(30), "mfa"),
                NOON);
    }
}
