package io.modeltrail.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/// Signs notes with an Ed25519 key that is given as its 32-byte seed; the same text always gets the same signature.
public final class NoteSigner {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final PrivateKey key;
    private final VerifierKey verifier;

    private NoteSigner(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /// A signer of this name from a seed of 32 random bytes (RFC 8032 §5.1.5), which must be kept secret.
    public static NoteSigner ofSeed(String name, byte[] seed) {
        if (seed.length != Ed25519.KEY_LENGTH) {
            throw new MalformedNoteException("an Ed25519 seed has 32 bytes, not " + seed.length);
        }
        return new NoteSigner(Ed25519.privateKey(seed), new VerifierKey(name, publicKey(seed)));
    }

    /// Reads the form of Go's note tools: `PRIVATE+KEY+<name>+<hex ID>+<base64(type, seed)>`.
    public static NoteSigner parse(String skey) {
        String[] parts =
                skey.startsWith(PREFIX) ? skey.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new MalformedNoteException("a signer key has the form PRIVATE+KEY+<name>+<hex ID>+<base64 seed>");
        }
        byte[] typed = SignatureLine.base64(parts[2], "the seed of signer key " + parts[0]);
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != VerifierKey.ED25519) {
            throw new MalformedNoteException("the seed of signer key " + parts[0] + " must be 33 bytes of type 1");
        }
        NoteSigner signer = ofSeed(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!signer.verifier.id().hex().equals(parts[1])) {
            throw new MalformedNoteException("the ID of signer key " + parts[0] + " does not fit its name and seed");
        }
        return signer;
    }

    /// The public half, to hand to whoever verifies.
    public VerifierKey verifierKey() {
        return verifier;
    }

    SignatureLine sign(String text) {
        return new SignatureLine(verifier.id(), Ed25519.sign(key, text.getBytes(UTF_8)));
    }

    /// The JDK derives the public key only while it generates a pair, so the seed is handed to it as its randomness.
    private static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SeedAsRandomness(seed));
            return Ed25519.encoded((EdECPublicKey) generator.generateKeyPair().getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 15 has Ed25519", e);
        }
    }

    private static final class SeedAsRandomness extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        SeedAsRandomness(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
