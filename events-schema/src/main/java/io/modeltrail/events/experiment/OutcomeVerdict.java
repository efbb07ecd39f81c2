package io.modeltrail.events.experiment;

/// What the data say of one success metric in one arm against control.
public enum OutcomeVerdict {
    SUPERIOR,
    NON_INFERIOR,
    INFERIOR,
    INCONCLUSIVE,
    NO_DATA
}
