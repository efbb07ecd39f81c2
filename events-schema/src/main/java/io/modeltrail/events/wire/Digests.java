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
        var sha256 = sha256();
        sha256.update(json);
        return written(sha256);
    }

    /// To be fed with bytes that are too many to hold; then see [#written(MessageDigest)].
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /// The digest as the log writes it.
    public static String written(MessageDigest sha256) {
        return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    }
}
