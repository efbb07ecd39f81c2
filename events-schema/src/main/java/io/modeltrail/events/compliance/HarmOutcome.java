package io.modeltrail.events.compliance;

/// How it went on for the patient.
public enum HarmOutcome {
    UNKNOWN,
    NOT_RECOVERED,
    RECOVERING,
    RECOVERED,
    RECOVERED_WITH_SEQUELAE,
    FATAL
}
