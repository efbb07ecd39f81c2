package io.modeltrail.events.compliance;

import io.modeltrail.events.Command;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import java.time.Instant;

/// What may be asked of one incident.
public sealed interface IncidentCommand extends Command {

    String incidentId();

    @Override
    default String stream() {
        return Streams.incident(incidentId());
    }

    /// Put on record that patients were or may have been harmed. `about` is the stream it concerns.
    record OpenIncident(
            String incidentId,
            IncidentKind kind,
            IncidentSeverity severity,
            String about,
            String summary,
            Instant requestedAt)
            implements IncidentCommand {
        public OpenIncident {
            Required.name(incidentId, "incidentId");
            Required.present(kind, "kind");
            Required.present(severity, "severity");
            Required.text(about, "about");
            Required.text(summary, "summary");
        }
    }
}
