package io.modeltrail.servers.testing;

import io.modeltrail.servers.KafkaBroker;
import io.modeltrail.servers.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/// The shared servers inside this JVM, on temporary directories that go when it ends.
final class EmbeddedTestServers {

    private EmbeddedTestServers() {}

    static PostgresAccess startPostgres() {
        Path directory = temporaryDirectory();
        PostgresServer server = PostgresServer.start(directory, 0);
        atTheEnd(server, directory);
        return new PostgresAccess(server.host(), server.port(), server.superuser(), server.superuserPassword());
    }

    static String startKafka() {
        Path directory = temporaryDirectory();
        KafkaBroker broker = KafkaBroker.start(directory, 0, 0);
        atTheEnd(broker, directory);
        return broker.bootstrapServers();
    }

    private static void atTheEnd(AutoCloseable server, Path directory) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            try (server) {
                // Closed before its files go.
            } catch (Exception e) {
                throw new IllegalStateException("A test server does not stop", e);
            }
            FileUtils.deleteQuietly(directory.toFile());
        }));
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("modeltrail-test-");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory for the test servers", e);
        }
    }
}
