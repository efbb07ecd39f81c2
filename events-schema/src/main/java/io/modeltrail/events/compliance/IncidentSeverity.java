package io.modeltrail.events.compliance;

/// How grave an incident is.
public enum IncidentSeverity {
    MINOR,
    MAJOR,
    CRITICAL
}
