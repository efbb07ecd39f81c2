package io.modeltrail.events.experiment;

/// What the data say of one guardrail in one arm against control.
public enum GuardrailVerdict {
    HARM,
    SAFE,
    INCONCLUSIVE,
    NO_DATA
}
