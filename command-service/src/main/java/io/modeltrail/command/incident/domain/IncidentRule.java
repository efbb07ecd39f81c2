package io.modeltrail.command.incident.domain;

/// Why an incident may refuse a command.
public enum IncidentRule {
    ALREADY_OPENED,
    UNKNOWN_INCIDENT,
    VERSION_NOT_REGISTERED,
    /// The incident is closed: reopen it first.
    CLOSED,
    NOT_CLOSED,
    /// What is said to have happened lies in the future.
    IN_THE_FUTURE,
    AWARENESS_NOT_RECORDED,
    /// The market is not among those that the awareness names.
    MARKET_NOT_CONCERNED,
    /// The law of the market has no such clock.
    NO_SUCH_CLOCK,
    CLOCK_NOT_STARTED,
    CLOCK_NOT_OPEN,
    NOT_DUE,
    /// Nobody said when the correction or removal began.
    NOT_INITIATED,
    REPORT_NOT_FILED,
    ALREADY_FILED,
    NO_PATIENT_HARM,
    NO_SUCH_NOTIFICATION,
    SIGNED_SOMETHING_ELSE,
    OWN_WORK,
    CLOCK_OPEN,
    REPORTABILITY_UNDECIDED,
    CORRECTION_NOT_ASSESSED,
    PATIENT_HARM_UNRESOLVED
}
