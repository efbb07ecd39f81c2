package io.modeltrail.events.risk;

/// Where a hazard comes from; those of machine learning after AAMI TIR34971.
public enum HazardKind {
    WRONG_OUTPUT,
    DELAY,
    USE_ERROR,
    SECURITY,
    BIAS,
    DRIFT,
    AUTOMATION_BIAS,
    SHORTCUT_LEARNING,
    OTHER
}
