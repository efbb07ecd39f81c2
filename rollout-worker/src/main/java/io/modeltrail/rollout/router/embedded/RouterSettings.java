package io.modeltrail.rollout.router.embedded;

import java.net.URI;
import java.time.Duration;

/// What the embedded router needs to know. `port` 0 means any free one. `fallback` answers while no order has come: a
/// stable back end, so that a restart loses no request. `answer` limits the wait for a back end's next bytes,
/// `exchange` the whole of a request and its answer.
public record RouterSettings(
        int port,
        URI fallback,
        Duration connect,
        Duration answer,
        Duration exchange,
        Duration idle,
        int maxConnections,
        long maxBodyBytes) {

    public static RouterSettings of(int port, URI fallback) {
        return new RouterSettings(
                port,
                fallback,
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofMinutes(1),
                10_000,
                64L * 1024 * 1024);
    }

    /// The same with other limits of time.
    public RouterSettings within(Duration connectLimit, Duration answerLimit, Duration exchangeLimit) {
        return new RouterSettings(
                port, fallback, connectLimit, answerLimit, exchangeLimit, idle, maxConnections, maxBodyBytes);
    }
}
