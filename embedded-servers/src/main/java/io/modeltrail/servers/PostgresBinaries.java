package io.modeltrail.servers;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs of this platform, unpacked once for each user from the archive on the class path.
final class PostgresBinaries {

    private PostgresBinaries() {}

    /// The directory that holds `bin`, `lib` and `share`. Any number of processes may ask for it at once.
    static Path home() {
        try {
            return home(cache());
        } catch (IOException e) {
            throw new ServerStartException("Cannot unpack the PostgreSQL programs: %s".formatted(e.getMessage()), e);
        }
    }

    static Path home(Path cache) throws IOException {
        byte[] archive = archive();
        Path home = cache.resolve("postgres-" + digest(archive).substring(0, 16));
        if (!Files.isDirectory(home)) {
            unpack(archive, home);
        }
        return home;
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String platform = system.startsWith("mac") ? "Darwin" : system.startsWith("windows") ? "Windows" : "Linux";
        try (InputStream in =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(platform, System.getProperty("os.arch"))) {
            return in.readAllBytes();
        }
    }

    // Other users can write to the temporary directory, so programs are run from the user's own cache where there is
    // one.
    private static Path cache() throws IOException {
        String configured = Objects.requireNonNullElse(System.getenv("XDG_CACHE_HOME"), "");
        Path preferred = configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "modeltrail")
                : Path.of(configured, "modeltrail");
        try {
            Files.createDirectories(preferred);
            if (Files.isWritable(preferred)) {
                return preferred;
            }
        } catch (IOException _) {
            // A service account often has no home directory.
        }
        return ownTemporaryDirectory();
    }

    private static Path ownTemporaryDirectory() throws IOException {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "modeltrail-" + System.getProperty("user.name"));
        Path fresh = Files.createTempDirectory("modeltrail-");
        UserPrincipal user = Files.getOwner(fresh);
        moveUnlessPresent(fresh, directory);
        if (!Files.getOwner(directory).equals(user)) {
            throw new IOException("%s belongs to %s; remove it or set XDG_CACHE_HOME"
                    .formatted(directory, Files.getOwner(directory).getName()));
        }
        return directory;
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        Path fresh = Files.createTempDirectory(home.toAbsolutePath().getParent(), "unpacking-");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, fresh);
            }
        }
        moveUnlessPresent(fresh, home);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory) throws IOException {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("the archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(target, permissions);
        }
    }

    /// Renames a finished directory into place; when another process was faster, its directory stands.
    private static void moveUnlessPresent(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, ATOMIC_MOVE);
        } catch (IOException e) {
            FileUtils.deleteDirectory(fresh.toFile());
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
