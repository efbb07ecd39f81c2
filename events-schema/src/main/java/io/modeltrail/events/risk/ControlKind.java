package io.modeltrail.events.risk;

/// The options of risk control, in the order in which they are to be taken (7.1).
public enum ControlKind {
    INHERENTLY_SAFE_DESIGN,
    PROTECTIVE_MEASURE,
    INFORMATION_FOR_SAFETY
}
