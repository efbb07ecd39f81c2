package io.modeltrail.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What a signature line says of its key: the name, and a 32-bit ID that tells keys of one name apart.
///
/// Source: C2SP signed-note v1.0.0. The ID is short on purpose: it finds the key, it does not authenticate it.
///
/// @param name not empty, without Unicode spaces and `+`; for a log's key, the log's origin
/// @param id first four bytes of SHA-256(name, newline, signature type, public key), big-endian
public record KeyId(String name, int id) {

    /// Refuses a name that a signature line could not hold.
    public KeyId {
        if (name.isEmpty() || name.chars().anyMatch(KeyId::isNotOfANameCharacter)) {
            throw new MalformedNoteException("key name must not be empty nor hold spaces, control characters or '+'");
        }
    }

    static KeyId of(String name, byte type, byte[] publicKey) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(name.getBytes(UTF_8));
            sha256.update((byte) '\n');
            sha256.update(type);
            return new KeyId(name, ByteBuffer.wrap(sha256.digest(publicKey)).getInt());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Eight lower-case hexadecimal digits, as verifier keys write the ID.
    public String hex() {
        return "%08x".formatted(id);
    }

    /// `name+id`, the beginning of a verifier key.
    @Override
    public String toString() {
        return name + "+" + hex();
    }

    private static boolean isNotOfANameCharacter(int c) {
        return c == '+' || c < 0x20 || c == 0x85 || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
