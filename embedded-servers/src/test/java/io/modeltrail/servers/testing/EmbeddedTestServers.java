package io.modeltrail.servers.testing;

import io.modeltrail.servers.KafkaBroker;
import io.modeltrail.servers.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;

/// The shared servers inside this JVM, on temporary directories that go when it ends.
final class EmbeddedTestServers {

    private EmbeddedTestServers() {}

    static PostgresAccess startPostgres() {
        PostgresServer server = startOn(directory -> PostgresServer.start(directory, 0));
        return new PostgresAccess(server.host(), server.port(), server.superuser(), server.superuserPassword());
    }

    static String startKafka() {
        return startOn(directory -> KafkaBroker.start(directory, 0, 0)).bootstrapServers();
    }

    private static <S extends AutoCloseable> S startOn(Function<Path, S> start) {
        Path directory = temporaryDirectory();
        try {
            S server = start.apply(directory);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(server, directory)));
            return server;
        } catch (RuntimeException e) {
            FileUtils.deleteQuietly(directory.toFile());
            throw e;
        }
    }

    private static void stop(AutoCloseable server, Path directory) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("A test server does not stop", e);
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("modeltrail-test-");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory for the test servers", e);
        }
    }
}
