package io.modeltrail.command.sequencing;

import io.modeltrail.log.note.NoteSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The log's Ed25519 key: a file with the 32-byte seed in Base64, and beside it `<file>.vkey`, which verifiers pin.
public final class SigningKey {

    private SigningKey() {}

    /// Reads the key, or creates one where there is none and `create` says so, and writes the vkey beside it.
    public static NoteSigner load(Path file, String name, boolean create) {
        try {
            if (!Files.exists(file)) {
                if (!create) {
                    throw new IllegalStateException(
                            ("modeltrail.log.signing-key-file %s does not exist; put the Base64 of a 32-byte Ed25519 seed"
                                            + " there, or set modeltrail.log.create-signing-key=true for a new log")
                                    .formatted(file.toAbsolutePath()));
                }
                write(file);
            }
            var signer = NoteSigner.ofSeed(name, seed(file));
            var vkey = file.resolveSibling(file.getFileName() + ".vkey");
            Files.writeString(vkey, signer.verifierKey() + "\n");
            return signer;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot use signing key file " + file.toAbsolutePath(), unreadable);
        }
    }

    private static byte[] seed(Path file) throws IOException {
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(
                    "modeltrail.log.signing-key-file %s must hold the Base64 of 32 bytes".formatted(file), notBase64);
        }
    }

    private static void write(Path file) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        var seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, Base64.getEncoder().encodeToString(seed) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
    }
}
