package io.modeltrail.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Ports of the loopback interface: checks one before a server takes it, and finds a free one.
public final class Ports {

    private Ports() {}

    /// Refuses a port that another program listens on, naming the option that chooses it.
    ///
    /// @param option what the user typed to choose the port, such as `--port`
    public static void requireFree(int port, String option) {
        if (port < 1 || port > 65_535) {
            throw new ServerStartException(
                    "Port %d is not between 1 and 65535; choose another with %s".formatted(port, option));
        }
        try (ServerSocket socket = new ServerSocket()) {
            // A connection that lingers in TIME_WAIT does not keep a server from listening.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
        } catch (IOException taken) {
            throw new ServerStartException(
                    "Port %d is in use by another program; stop it or choose another port with %s"
                            .formatted(port, option),
                    taken);
        }
    }

    /// A port that was free a moment ago; the caller takes it at once.
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("The loopback interface gives no free port", e);
        }
    }

    /// The port asked for once it is known to be free, or any free one when 0 is asked for.
    static int claim(int port, String option) {
        if (port == 0) {
            return free();
        }
        requireFree(port, option);
        return port;
    }

    private static InetAddress loopback() {
        return InetAddress.ofLiteral("127.0.0.1");
    }
}
