package io.modeltrail.standalone.client;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.EventEnvelope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Follows one rollout on the audit trail, event by event.
public final class RolloutWatch {

    private static final Duration PAUSE = Duration.ofMillis(40);

    private final ApiClient api;
    private final String stream;
    private final Consumer<EventEnvelope> seen;
    private int told;

    /// `seen` is told each event once, in order.
    public RolloutWatch(ApiClient api, String rolloutId, Consumer<EventEnvelope> seen) {
        this.api = api;
        this.stream = Streams.rollout(rolloutId);
        this.seen = seen;
    }

    /// The first event of this type that fits, now or within the time given.
    public <E extends Event> Optional<E> await(Class<E> type, Predicate<E> fits, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            var events = events();
            var found = events.stream()
                    .map(EventEnvelope::event)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(fits)
                    .findFirst();
            if (found.isPresent() || System.nanoTime() > deadline) {
                return found;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// The rollout's whole history so far.
    public List<EventEnvelope> events() {
        var path = "api/v1/audit/events?limit=1000&stream=" + URLEncoder.encode(stream, StandardCharsets.UTF_8);
        var events = api.text(path, "application/x-ndjson")
                .lines()
                .map(line -> Envelopes.decode(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        events.stream().skip(told).forEach(seen);
        told = Math.max(told, events.size());
        return events;
    }
}
