package io.modeltrail.query.audit;

import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An event as it is told to people: who, when, why, what, and the position that proves it.
public record Told(
        long position,
        long streamVersion,
        String type,
        Instant recordedAt,
        String actor,
        String actorRole,
        @Nullable String reason,
        String correlationId,
        String commandId,
        @Nullable String sentence,
        JsonNode data) {

    /// Empty when the leaf is no envelope.
    static Optional<Told> of(Leaf leaf) {
        return leaf.envelope()
                .map(envelope -> new Told(
                        leaf.position(),
                        envelope.streamversion(),
                        envelope.type(),
                        envelope.time(),
                        envelope.actor(),
                        envelope.actorrole(),
                        envelope.reason(),
                        envelope.correlationid(),
                        envelope.commandid(),
                        sentence(envelope),
                        envelope.data()));
    }

    /// Null for an event that this release cannot read.
    private static @Nullable String sentence(EventEnvelope envelope) {
        try {
            return Sentences.of(envelope.event());
        } catch (RuntimeException unknown) {
            return null;
        }
    }

    String json() {
        return Json.tolerant().writeValueAsString(this);
    }
}
