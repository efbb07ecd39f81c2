package io.modeltrail.events.validation;

/// How intense an adverse event was; not the same as serious (CTCAE grades 1 to 5).
public enum ReportedSeverity {
    MILD,
    MODERATE,
    SEVERE,
    LIFE_THREATENING,
    FATAL
}
