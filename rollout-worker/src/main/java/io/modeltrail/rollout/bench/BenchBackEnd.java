package io.modeltrail.rollout.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/// The cheapest back end there is: it counts requests without a body and gives each the same answer, so that what is
/// measured is the way to it.
final class BenchBackEnd implements AutoCloseable {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"score\":0.1}".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final AtomicLong answered = new AtomicLong();

    BenchBackEnd() throws IOException {
        server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("bench-back-end").start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    long answered() {
        return answered.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().name("bench-back-end-connection").start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    /// Each request ends with the first empty line.
    private void serve(Socket socket) {
        try (socket) {
            var buffer = new byte[8192];
            int matched = 0;
            for (int read = socket.getInputStream().read(buffer); read > 0; ) {
                for (int i = 0; i < read; i++) {
                    matched = buffer[i] == (matched % 2 == 0 ? '\r' : '\n') ? matched + 1 : buffer[i] == '\r' ? 1 : 0;
                    if (matched == 4) {
                        matched = 0;
                        answered.incrementAndGet();
                        socket.getOutputStream().write(ANSWER);
                    }
                }
                read = socket.getInputStream().read(buffer);
            }
        } catch (IOException _) {
            // The caller has gone.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
