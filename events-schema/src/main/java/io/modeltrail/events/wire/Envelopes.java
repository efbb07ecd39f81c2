package io.modeltrail.events.wire;

import io.modeltrail.events.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Puts events into envelopes and reads them back. Equal input gives equal bytes.
public final class Envelopes {

    /// An envelope may have at most this many bytes; larger documents go to the document store with their digest here.
    public static final int MAX_BYTES = 60 * 1024;

    private Envelopes() {}

    /// `log` names the log the event is appended to; `id` is unique within it.
    public static EventEnvelope wrap(
            String log, String id, Event event, long streamVersion, Instant time, CommandContext context) {
        var type = EventTypes.nameOf(event.getClass());
        return new EventEnvelope(
                "1.0",
                id,
                type,
                "urn:modeltrail:log:" + log,
                event.stream(),
                time,
                "urn:modeltrail:schema:" + type,
                "application/json",
                streamVersion,
                context.commandId(),
                context.correlationId(),
                context.causationId(),
                context.actor(),
                context.role(),
                context.reason(),
                context.traceparent(),
                Json.tolerant().valueToTree(event));
    }

    /// The leaf. Throws [EnvelopeTooLarge] beyond [#MAX_BYTES].
    public static byte[] encode(EventEnvelope envelope) {
        var bytes = Json.tolerant().writeValueAsBytes(envelope);
        if (bytes.length > MAX_BYTES) {
            throw new EnvelopeTooLarge(envelope.type(), bytes.length, MAX_BYTES);
        }
        return bytes;
    }

    /// Throws [UnreadableEnvelope] when the bytes are not an envelope.
    public static EventEnvelope decode(byte[] leaf) {
        try {
            @Nullable EventEnvelope envelope = Json.tolerant().readValue(leaf, EventEnvelope.class);
            if (envelope == null) {
                throw new UnreadableEnvelope("not a CloudEvents envelope: null", null);
            }
            return envelope;
        } catch (JacksonException broken) {
            throw new UnreadableEnvelope("not a CloudEvents envelope: " + broken.getOriginalMessage(), broken);
        }
    }

    /// An event too large for the log.
    public static final class EnvelopeTooLarge extends IllegalArgumentException {
        EnvelopeTooLarge(String type, int bytes, int limit) {
            super("%s takes %d bytes, the log takes %d at most; store the document and send its digest"
                    .formatted(type, bytes, limit));
        }
    }

    /// Bytes that are no envelope.
    public static final class UnreadableEnvelope extends IllegalArgumentException {
        UnreadableEnvelope(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
