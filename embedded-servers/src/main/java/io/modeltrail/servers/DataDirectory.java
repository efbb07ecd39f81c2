package io.modeltrail.servers;

import java.nio.file.Path;
import java.util.List;

/// The directory in which one running system keeps everything; while it is open a second start on it is refused.
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final LockFile lock;

    private DataDirectory(Path root, LockFile lock) {
        this.root = root;
        this.lock = lock;
    }

    /// Creates the directory, for its owner alone, where it is missing, and locks it; a lock left by a killed process
    /// counts for nothing.
    public static DataDirectory open(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        OwnerOnly.createDirectories(absolute);
        LockFile lock = LockFile.acquire(absolute, "The data directory " + absolute);
        DataDirectory directory = new DataDirectory(absolute, lock);
        try {
            List.of(directory.postgres(), directory.kafka(), directory.keys()).forEach(OwnerOnly::createDirectories);
            return directory;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public Path root() {
        return root;
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    /// Signing and encryption keys.
    public Path keys() {
        return root.resolve("keys");
    }

    @Override
    public void close() {
        lock.close();
    }
}
