package io.modeltrail.events.compliance;

/// What an incident is about.
public enum IncidentKind {
    /// A guardrail of an experiment said harm and stopped it.
    EXPERIMENT_HARM
}
