package io.modeltrail.events.experiment;

/// What an experiment sets out to show of a treatment against control.
public enum Hypothesis {
    /// At least one success metric is better.
    SUPERIORITY,
    /// No success metric is worse by its margin.
    NON_INFERIORITY
}
