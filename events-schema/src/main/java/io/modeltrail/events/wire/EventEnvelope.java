package io.modeltrail.events.wire;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.modeltrail.events.Event;
import io.modeltrail.events.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An event as it lies on the log: a CloudEvents 1.0 envelope in structured JSON. Its bytes are the Merkle leaf, the
/// record on the topic and the line of the export. `subject` is the stream, `streamversion` counts its events from 0.
@JsonPropertyOrder({
    "specversion",
    "id",
    "type",
    "source",
    "subject",
    "time",
    "dataschema",
    "datacontenttype",
    "streamversion",
    "commandid",
    "correlationid",
    "causationid",
    "actor",
    "actorrole",
    "reason",
    "traceparent",
    "data"
})
public record EventEnvelope(
        String specversion,
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        String dataschema,
        String datacontenttype,
        long streamversion,
        String commandid,
        String correlationid,
        @Nullable String causationid,
        String actor,
        String actorrole,
        @Nullable String reason,
        @Nullable String traceparent,
        JsonNode data) {

    /// History is read with tolerance for what was added later, never for what is missing.
    public EventEnvelope {
        Required.present(specversion, "specversion");
        Required.present(id, "id");
        Required.present(type, "type");
        Required.present(source, "source");
        Required.present(subject, "subject");
        Required.present(time, "time");
        Required.present(dataschema, "dataschema");
        Required.present(datacontenttype, "datacontenttype");
        Required.present(commandid, "commandid");
        Required.present(correlationid, "correlationid");
        Required.present(actor, "actor");
        Required.present(actorrole, "actorrole");
        Required.present(data, "data");
    }

    /// The event itself, brought up to the current version of its type.
    public Event event() {
        return Upcasters.current(type, data);
    }
}
