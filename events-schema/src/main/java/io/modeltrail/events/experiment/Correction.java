package io.modeltrail.events.experiment;

/// How the error rate is kept over several metrics and arms.
public enum Correction {
    HOLM,
    NONE
}
