package io.modeltrail.query.audit;

import io.modeltrail.log.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pinned origin and public key of the log. The key's file is read when first needed, since command-service writes
/// it
/// when it creates the key, and never again: a key that changes is not the pinned one.
public final class LogKey {

    private final String origin;
    private final Path file;
    private volatile @Nullable VerifierKey key;

    public LogKey(String origin, Path file) {
        this.origin = origin;
        this.file = file;
    }

    /// The name of the log.
    public String origin() {
        return origin;
    }

    /// Empty while there is no file.
    Optional<VerifierKey> find() {
        return key != null || Files.isReadable(file) ? Optional.of(key()) : Optional.empty();
    }

    VerifierKey key() {
        var known = key;
        if (known != null) {
            return known;
        }
        try {
            var read = VerifierKey.parse(Files.readString(file).strip());
            if (!read.id().name().equals(origin)) {
                throw new IllegalStateException("the key in %s is of log %s, not of %s (modeltrail.log.name)"
                        .formatted(file, read.id().name(), origin));
            }
            key = read;
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot read the log's public key at %s (modeltrail.log.vkey-file)".formatted(file), e);
        }
    }
}
