package io.modeltrail.command.incident.domain;

/// Why an incident may refuse a command.
public enum IncidentRule {
    ALREADY_OPENED
}
