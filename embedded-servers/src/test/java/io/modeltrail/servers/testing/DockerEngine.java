package io.modeltrail.servers.testing;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/// Whether a Docker engine answers. Testcontainers is asked only where one may be, because its search is slow and loud.
final class DockerEngine {

    private DockerEngine() {}

    static boolean answers() {
        return (isConfigured() || sockets().anyMatch(DockerEngine::isListening))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean isConfigured() {
        return !variable("DOCKER_HOST").isBlank()
                || !variable("TESTCONTAINERS_HOST_OVERRIDE").isBlank();
    }

    private static Stream<Path> sockets() {
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(
                Path.of("/var/run/docker.sock"),
                Path.of(variable("XDG_RUNTIME_DIR"), "docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".docker/desktop/docker.sock"));
    }

    private static boolean isListening(Path socket) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private static String variable(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }
}
