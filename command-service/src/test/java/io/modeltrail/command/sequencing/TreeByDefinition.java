package io.modeltrail.command.sequencing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// RFC 9162 section 2.1.1 word for word over the JDK's SHA-256; it shares no code with what it checks.
final class TreeByDefinition {

    private TreeByDefinition() {}

    /// Lower-case hexadecimal.
    static String root(List<byte[]> entries) {
        return HexFormat.of().formatHex(hash(entries));
    }

    private static byte[] hash(List<byte[]> entries) {
        return switch (entries.size()) {
            case 0 -> sha256();
            case 1 -> sha256(new byte[] {0}, entries.getFirst());
            default -> {
                int k = Integer.highestOneBit(entries.size() - 1);
                yield sha256(new byte[] {1}, hash(entries.subList(0, k)), hash(entries.subList(k, entries.size())));
            }
        };
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
