package io.modeltrail.log.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// One line under a note: `— <key name> <base64(key ID, signature)>`, compared by value.
public final class SignatureLine {

    private static final String DASH = "— ";

    private final KeyId key;
    private final byte[] signature;

    /// The signature in the form of the key's type; 64 bytes for Ed25519.
    public SignatureLine(KeyId key, byte[] signature) {
        this.key = key;
        this.signature = signature.clone();
    }

    static SignatureLine parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new MalformedNoteException("a signature line has the form '— <key name> <base64>': " + line);
        }
        byte[] blob = base64(line.substring(space + 1), "signature");
        if (blob.length <= Integer.BYTES) {
            throw new MalformedNoteException("a signature holds a 4-byte key ID and at least one byte more: " + line);
        }
        KeyId key = new KeyId(
                line.substring(DASH.length(), space), ByteBuffer.wrap(blob).getInt());
        return new SignatureLine(key, Arrays.copyOfRange(blob, Integer.BYTES, blob.length));
    }

    /// Strict: one text for each value, so that a changed byte of a note is never overlooked.
    static byte[] base64(String text, String what) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // said below, in the words of the note
        }
        throw new MalformedNoteException(what + " is not in canonical Base64 with padding");
    }

    /// Name and ID of the key that is said to have signed.
    public KeyId key() {
        return key;
    }

    /// A copy of the signature's bytes.
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignatureLine that && key.equals(that.key) && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(signature);
    }

    /// The line without its newline.
    @Override
    public String toString() {
        byte[] blob = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return DASH + key.name() + " " + Base64.getEncoder().encodeToString(blob);
    }
}
