package io.modeltrail.events.compliance;

import org.jspecify.annotations.Nullable;

/// What is known of an incident, as whoever signs about it must have seen it: its digest is what they sign.
public record IncidentRecord(
        String incidentId,
        IncidentKind kind,
        IncidentSeverity severity,
        String about,
        String summary,
        @Nullable Affected affected,
        @Nullable PatientHarm harm,
        @Nullable Awareness awareness) {

    public IncidentRecord with(Awareness now) {
        return new IncidentRecord(incidentId, kind, severity, about, summary, affected, harm, now);
    }
}
