package io.modeltrail.query.projection;

import io.modeltrail.events.Event;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.EventTypes;
import io.modeltrail.events.wire.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/// Reads the events that a projection is about. Of the others only the type is read, which stands near the beginning of
/// the leaf; headers and keys are not asked, because no hash covers them.
public final class EventReader {

    private final Set<String> foreign;

    public EventReader(List<Class<? extends Event>> parents) {
        this.foreign = EventTypes.names().stream()
                .filter(name -> parents.stream().noneMatch(parent -> parent.isAssignableFrom(EventTypes.classOf(name))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// One record as far as it was read: `event` is null when it does not concern the projection or cannot be read,
    /// `why`
    /// says why it cannot.
    public record Read(
            LogRecord record,
            @Nullable PositionedEvent event,
            @Nullable String why) {}

    /// In order; read on several processors, since reading is most of the work.
    public List<Read> read(List<LogRecord> batch) {
        return batch.parallelStream().map(this::read).toList();
    }

    private Read read(LogRecord record) {
        try {
            if (foreign.contains(type(record.leaf()))) {
                return new Read(record, null, null);
            }
            var envelope = Envelopes.decode(record.leaf());
            return new Read(record, new PositionedEvent(record.position(), envelope, envelope.event()), null);
        } catch (RuntimeException poison) {
            return new Read(record, null, String.valueOf(poison.getMessage()));
        }
    }

    private static String type(byte[] leaf) {
        try (var json = Json.tolerant().createParser(leaf)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                if (name.equals("type")) {
                    return json.getString();
                }
                json.skipChildren();
            }
            return "";
        } catch (JacksonException unreadable) {
            return "";
        }
    }
}
