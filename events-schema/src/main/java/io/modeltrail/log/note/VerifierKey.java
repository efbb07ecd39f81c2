package io.modeltrail.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;

/// The public key of a log or a witness, written as a C2SP vkey: `<name>+<hex ID>+<base64(type, key)>`.
///
/// Only Ed25519 (type 0x01) is read; other types are refused with their number.
public final class VerifierKey {

    static final byte ED25519 = 1;

    private final KeyId id;
    private final byte[] encoded;
    private final PublicKey key;

    VerifierKey(String name, byte[] encoded) {
        this.id = KeyId.of(name, ED25519, encoded);
        this.encoded = encoded;
        this.key = Ed25519.publicKey(encoded);
    }

    /// Reads a vkey; the ID must be the one that its name and key give.
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNoteException("a vkey has three parts, <name>+<hex ID>+<base64 key>: " + vkey);
        }
        byte[] typed = SignatureLine.base64(parts[2], "the key of vkey " + parts[0]);
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != ED25519) {
            throw new MalformedNoteException("the key of vkey " + parts[0]
                    + " must be 33 bytes of type 1 (Ed25519), not " + typed.length + " bytes of type "
                    + (typed.length == 0 ? "none" : typed[0] & 0xff));
        }
        VerifierKey parsed = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!parsed.id.hex().equals(parts[1])) {
            throw new MalformedNoteException("the ID of vkey " + parts[0] + " must be " + parsed.id.hex()
                    + " for its name and key, not " + parts[1]);
        }
        return parsed;
    }

    /// Name and ID, by which signature lines refer to this key.
    public KeyId id() {
        return id;
    }

    /// Whether this key made the signature of the text.
    public boolean verifies(String text, byte[] signature) {
        return Ed25519.verifies(key, text.getBytes(UTF_8), signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && id.equals(that.id) && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// The vkey.
    @Override
    public String toString() {
        byte[] typed = new byte[1 + encoded.length];
        typed[0] = ED25519;
        System.arraycopy(encoded, 0, typed, 1, encoded.length);
        return id + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
