package io.modeltrail.events.compliance;

/// What an incident is about.
public enum IncidentKind {
    /// A guardrail of an experiment said harm and stopped it.
    EXPERIMENT_HARM,
    /// A version was taken back from patients.
    ROLLBACK,
    /// A patient was or may have been harmed.
    ADVERSE_EVENT,
    /// Inputs, scores or residuals left their reference.
    DRIFT,
    /// Patient data, encryption or the audit trail were breached.
    COMPLIANCE_BREACH,
    /// What was owed to somebody was not done in time.
    MISSED_DEADLINE
}
