package io.modeltrail.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The directory in which one running system keeps everything; while it is open a second start on it is refused.
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final LockFile lock;

    private DataDirectory(Path root, LockFile lock) {
        this.root = root;
        this.lock = lock;
    }

    /// Creates the directory where it is missing and locks it; a lock left by a killed process counts for nothing.
    public static DataDirectory open(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        LockFile lock = LockFile.acquire(absolute, "The data directory " + absolute);
        DataDirectory directory = new DataDirectory(absolute, lock);
        try {
            Files.createDirectories(directory.postgres());
            Files.createDirectories(directory.kafka());
            createPrivate(directory.keys());
            return directory;
        } catch (IOException e) {
            lock.close();
            throw new ServerStartException("Cannot create the data directory %s".formatted(absolute), e);
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

    /// Signing and encryption keys, readable by the owner alone.
    public Path keys() {
        return root.resolve("keys");
    }

    private static void createPrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
