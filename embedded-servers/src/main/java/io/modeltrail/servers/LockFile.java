package io.modeltrail.servers;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A lock that one process holds and the operating system frees when it dies; the file tells the holder's process id.
final class LockFile implements AutoCloseable {

    // POSIX drops every lock of a process on a file as soon as it closes any of its descriptors of that file,
    // so a second attempt within this JVM must be refused before it opens the file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private LockFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Locks the directory, or refuses naming it (`subject` says what it is) and the process that holds it.
    static LockFile acquire(Path directory, String subject) {
        try {
            Path file = Files.createDirectories(directory).toRealPath().resolve("lock");
            if (!HELD.add(file)) {
                throw heldBy(subject, "process " + ProcessHandle.current().pid());
            }
            @Nullable LockFile acquired = null;
            try {
                acquired = lock(file, subject);
                return acquired;
            } finally {
                if (acquired == null) {
                    HELD.remove(file);
                }
            }
        } catch (IOException e) {
            throw new ServerStartException("%s cannot be written: %s".formatted(subject, e.getMessage()), e);
        }
    }

    private static LockFile lock(Path file, String subject) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            // The holder writes its number a moment after it has the lock.
            throw heldBy(subject, holder.isEmpty() ? "another process" : "process " + holder);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new LockFile(file, channel);
    }

    private static ServerStartException heldBy(String subject, String holder) {
        return new ServerStartException(
                "%s is in use by %s; stop that one first or choose another directory".formatted(subject, holder));
    }

    /// The locked directory under its one true name.
    Path directory() {
        return Objects.requireNonNull(file.getParent());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ServerStartException("Cannot release the lock " + file, e);
        } finally {
            HELD.remove(file);
        }
    }
}
