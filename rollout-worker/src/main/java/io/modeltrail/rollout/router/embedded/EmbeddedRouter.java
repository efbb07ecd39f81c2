package io.modeltrail.rollout.router.embedded;

import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.rollout.router.Acceptance;
import io.modeltrail.rollout.router.Arm;
import io.modeltrail.rollout.router.Fence;
import io.modeltrail.rollout.router.ObservedTraffic;
import io.modeltrail.rollout.router.TrafficOrder;
import io.modeltrail.rollout.router.TrafficRouter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// An HTTP/1.1 reverse proxy that splits each target's requests between stable and canary. One that names no target in
/// `ModelTrail-Target` goes to the only one there is. Until an order comes all requests go to the fallback.
public final class EmbeddedRouter implements TrafficRouter, AutoCloseable {

    private static final String UNKNOWN = "unknown";
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration SWEEP = Duration.ofMillis(250);

    private final RouterSettings settings;
    private final BackEnds backEnds;
    private final Split fallback;
    private final ServerSocket server;
    private final Map<String, Split> splits = new ConcurrentHashMap<>();
    private final Thread acceptor = Thread.ofVirtual().name("router-accept").unstarted(this::accept);
    private final Set<CallerConnection> connections = ConcurrentHashMap.newKeySet();

    private EmbeddedRouter(RouterSettings settings, ServerSocket server) {
        this.settings = settings;
        this.backEnds = new BackEnds(settings);
        this.server = server;
        this.fallback = new Split(new TrafficOrder(
                UNKNOWN,
                UNKNOWN,
                new Fence(-1, 0),
                Optional.empty(),
                new Arm(UNKNOWN, settings.fallback()),
                Optional.empty(),
                0));
    }

    /// Listens on all addresses. Throws [UncheckedIOException] naming the port when that is taken.
    public static EmbeddedRouter start(RouterSettings settings) {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(settings.port()), 1024);
            var router = new EmbeddedRouter(settings, server);
            router.acceptor.start();
            Thread.ofVirtual().name("router-sweep").start(router::sweep);
            return router;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The router cannot listen on port %d: %s; choose another with modeltrail.router.port"
                            .formatted(settings.port(), e.getMessage()),
                    e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public RouterKind kind() {
        return RouterKind.EMBEDDED;
    }

    @Override
    public boolean isOwnedByThisProcess() {
        return true;
    }

    @Override
    public Acceptance apply(TrafficOrder order) {
        var made = new Split(order);
        var kept = splits.putIfAbsent(order.target(), made);
        return kept == null ? Acceptance.APPLIED : kept.apply(order);
    }

    @Override
    public Optional<ObservedTraffic> observe(String target) {
        return Optional.ofNullable(splits.get(target)).map(Split::observe);
    }

    private Optional<Split> splitFor(Request request) {
        var named = request.head().first(ArmFields.TARGET);
        if (named.isPresent()) {
            return Optional.ofNullable(splits.get(named.get()));
        }
        return switch (splits.size()) {
            case 0 -> Optional.of(fallback);
            case 1 -> splits.values().stream().findFirst();
            default -> Optional.empty();
        };
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                serve(server.accept());
            } catch (IOException _) {
                // Closed, or out of descriptors for a moment: the loop's condition tells which.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        if (connections.size() >= settings.maxConnections()) {
            socket.close();
            return;
        }
        socket.setTcpNoDelay(true);
        var connection = new CallerConnection(socket, settings, this::splitFor, backEnds);
        connections.add(connection);
        Thread.ofVirtual().name("router-caller").start(() -> {
            try {
                connection.run();
            } finally {
                connections.remove(connection);
            }
        });
    }

    /// Cuts off what takes longer than it may, so that nothing hangs for ever.
    private void sweep() {
        while (!server.isClosed()) {
            long now = System.nanoTime();
            connections.stream().filter(connection -> connection.isOverdue(now)).forEach(CallerConnection::close);
            try {
                Thread.sleep(SWEEP);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            // The port is free only when nobody waits at it any more.
            acceptor.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("The router's port does not close", e);
        } finally {
            connections.forEach(CallerConnection::close);
            backEnds.close();
        }
    }
}
