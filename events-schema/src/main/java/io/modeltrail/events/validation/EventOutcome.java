package io.modeltrail.events.validation;

/// What became of the subject of an adverse event.
public enum EventOutcome {
    RECOVERED,
    RECOVERED_WITH_SEQUELAE,
    RECOVERING,
    NOT_RECOVERED,
    FATAL,
    UNKNOWN
}
