package io.modeltrail.rollout.router.embedded;

import java.io.Closeable;
import java.net.URI;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Idle connections to back ends, the most recently used first.
final class BackEnds implements Closeable {

    private final RouterSettings settings;
    private final Map<URI, Deque<BackEnd>> idle = new ConcurrentHashMap<>();

    BackEnds(RouterSettings settings) {
        this.settings = settings;
    }

    BackEnd take(URI address) throws PeerFailure {
        var waiting = idle.computeIfAbsent(address, _ -> new ConcurrentLinkedDeque<>());
        for (var kept = waiting.pollFirst(); kept != null; kept = waiting.pollFirst()) {
            if (kept.isQuiet()) {
                return kept;
            }
            kept.close();
        }
        return fresh(address);
    }

    BackEnd fresh(URI address) throws PeerFailure {
        return BackEnd.connect(address, settings.connect(), settings.answer());
    }

    void give(URI address, BackEnd connection) {
        idle.computeIfAbsent(address, _ -> new ConcurrentLinkedDeque<>()).addFirst(connection.again());
    }

    @Override
    public void close() {
        idle.values().forEach(connections -> connections.forEach(BackEnd::close));
        idle.clear();
    }
}
