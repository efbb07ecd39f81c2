package io.modeltrail.command.document;

import io.modeltrail.events.wire.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;

/// A body on its way into the store, in a file until its digest is known, so that it never lies in memory as a whole.
record Spool(Path file, String digest, long size) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /// Throws [DocumentTooLarge] as soon as there is one byte more than `most`.
    static Spool of(InputStream body, long most) throws IOException {
        var file = Files.createTempFile("modeltrail-document-", null);
        try {
            var hashing = new DigestInputStream(body, Digests.sha256());
            long size = copy(hashing, file, most);
            return new Spool(file, Digests.written(hashing.getMessageDigest()), size);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static long copy(InputStream from, Path file, long most) throws IOException {
        var buffer = new byte[BUFFER];
        long size = 0;
        try (var to = Files.newOutputStream(file)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new DocumentTooLarge(most);
                }
                to.write(buffer, 0, read);
            }
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
