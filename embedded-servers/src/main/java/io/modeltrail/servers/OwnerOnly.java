package io.modeltrail.servers;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Creates files and directories that nobody but their owner can read.
final class OwnerOnly {

    private OwnerOnly() {}

    static void write(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, permissions("rw-------"));
        Files.writeString(file, content);
    }

    /// Creates what is missing of a path; what exists keeps its permissions.
    static void createDirectories(Path directory) {
        try {
            Files.createDirectories(directory, permissions("rwx------"));
        } catch (IOException e) {
            throw new ServerStartException(
                    "Cannot create the directory %s: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private static FileAttribute<?>[] permissions(String symbolic) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(symbolic))
                }
                : new FileAttribute<?>[0];
    }
}
