package io.modeltrail.command.log;

import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.EventEnvelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One command on its way to the disk, encoded by its caller so that the writers only copy bytes.
final class PendingAppend {

    final CommandRecord command;
    final List<EncodedEvent> events;
    final Instant time;
    final UUID appendId;
    final int bytes;
    final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Map<String, Long> firstVersions = new HashMap<>();
    private final Map<String, Long> lastVersions = new HashMap<>();

    private PendingAppend(CommandRecord command, List<EncodedEvent> events, Instant time) {
        this.command = command;
        this.events = List.copyOf(events);
        this.time = time;
        this.appendId = EventIds.at(time);
        this.bytes = events.stream().mapToInt(event -> event.leaf().length).sum();
        for (var event : events) {
            follow(event.envelope());
        }
    }

    static PendingAppend encode(String log, CommandRecord command, List<NewEvent> events, Instant time) {
        var encoded = new ArrayList<EncodedEvent>(events.size());
        for (var event : events) {
            var id = EventIds.at(time);
            var envelope =
                    Envelopes.wrap(log, id.toString(), event.event(), event.streamVersion(), time, command.context());
            encoded.add(new EncodedEvent(id, envelope, Envelopes.encode(envelope)));
        }
        return new PendingAppend(command, encoded, time);
    }

    private void follow(EventEnvelope envelope) {
        firstVersions.putIfAbsent(envelope.subject(), envelope.streamversion());
        var before = lastVersions.put(envelope.subject(), envelope.streamversion());
        if (before != null && before + 1 != envelope.streamversion()) {
            throw new IllegalArgumentException("command %s gives stream %s version %d after %d; versions are contiguous"
                    .formatted(command.commandId(), envelope.subject(), envelope.streamversion(), before));
        }
    }

    /// The version that its events lead the command's own stream to; null when none of them belongs to it.
    @Nullable
    Long ownVersion() {
        return lastVersions.get(command.stream());
    }

    /// The version the stream had to be at, -1 for a new one.
    long expected(String stream) {
        return firstVersions.getOrDefault(stream, 0L) - 1;
    }

    List<EventEnvelope> envelopes() {
        return events.stream().map(EncodedEvent::envelope).toList();
    }

    /// An event and the bytes of its leaf.
    @SuppressWarnings("ArrayRecordComponent") // Written once; nobody compares them.
    record EncodedEvent(UUID id, EventEnvelope envelope, byte[] leaf) {}

    /// What became of it.
    sealed interface Outcome {

        record Stored(long streamVersion) implements Outcome {}

        record Conflict(String stream, long actual) implements Outcome {}

        record Duplicate() implements Outcome {}
    }
}
