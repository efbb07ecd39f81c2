package io.modeltrail.events.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digest of a value: `sha256:` of its JSON as events hold it, so that whoever has the event can compute it again.
public final class Digests {

    private Digests() {}

    public static String of(Object value) {
        return ofBytes(Json.tolerant().writeValueAsBytes(value));
    }

    public static String ofBytes(byte[] json) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
