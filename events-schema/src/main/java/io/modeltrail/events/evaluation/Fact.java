package io.modeltrail.events.evaluation;

import io.modeltrail.events.Streams;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.EventTypes;
import io.modeltrail.events.wire.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// One event that concerns a version, with its place in the log. `type` is the name that rule packs use, without
/// prefix and version; `recordedAt` is the log's time, `role` that of the actor.
public record Fact(long position, String stream, String type, Instant recordedAt, String role, JsonNode data) {

    /// Data of an older release are brought up to this one first: rule packs name the fields of today.
    public static Fact of(long position, EventEnvelope envelope) {
        boolean current = EventTypes.names().contains(envelope.type());
        var data = current ? envelope.data() : Json.tolerant().valueToTree(envelope.event());
        return new Fact(
                position, envelope.subject(), simpleName(envelope.type()), envelope.time(), envelope.actorrole(), data);
    }

    /// Whether a fact of a stream that is about the version counts for it. A serving target is about a model: of what
    /// happens there, only what names this version does.
    public boolean isOf(String version) {
        return !Streams.kind(stream).equals(Streams.SERVING_TARGET)
                || text("version").equals(version);
    }

    /// `IncidentOpened` of `modeltrail.IncidentOpened.v1`.
    private static String simpleName(String type) {
        int begin = type.indexOf('.') + 1;
        int end = type.lastIndexOf('.');
        return begin < end ? type.substring(begin, end) : type;
    }

    /// The value at a path such as `artifact.digest`; missing where there is none.
    JsonNode at(String path) {
        var node = data;
        for (var name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }

    String text(String path) {
        return at(path).asString("");
    }
}
