package io.modeltrail.rollout.router;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A model server of one version: a real HTTP server that says who it is, echoes, and can be slow.
public final class TestBackEnd implements AutoCloseable {

    static {
        // Without it the JDK's server waits for acknowledgements of the caller.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /// What a request looked like when it arrived; its body as ISO 8859-1.
    public record Arrived(String method, String path, Headers headers, String body) {}

    public final Queue<Arrived> arrived = new ConcurrentLinkedQueue<>();
    public final AtomicInteger started = new AtomicInteger();
    public volatile boolean healthy = true;
    private final CountDownLatch release = new CountDownLatch(1);
    private final String version;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private TestBackEnd(String version, int port) {
        this.version = version;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static TestBackEnd start(String version) {
        return new TestBackEnd(version, 0);
    }

    public static TestBackEnd start(String version, int port) {
        return new TestBackEnd(version, port);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Arm arm() {
        return new Arm(version, address());
    }

    /// Lets requests to `/held` go on.
    public void release() {
        release.countDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        started.incrementAndGet();
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/healthz" -> answer(exchange, healthy ? 200 : 503, "");
                case "/version" -> answer(exchange, 200, "{\"model\":\"apache\",\"version\":\"" + version + "\"}");
                case "/held" -> {
                    await();
                    answer(exchange, 200, version);
                }
                case "/stream" -> stream(exchange);
                default -> echo(exchange);
            }
        }
    }

    private void await() {
        try {
            if (!release.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody released the request");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void echo(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        arrived.add(new Arrived(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                new String(body, StandardCharsets.ISO_8859_1)));
        exchange.getResponseHeaders().add("Served-By", version);
        exchange.getResponseHeaders().add("ModelTrail-Arm", "forged by the back end");
        int length = exchange.getRequestMethod().equals("HEAD") ? -1 : body.length;
        exchange.sendResponseHeaders(200, length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /// The first part at once, the second when released.
    private void stream(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("first,".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        await();
        exchange.getResponseBody().write("second".getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }
}
