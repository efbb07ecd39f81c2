package io.modeltrail.events.experiment;

/// What of a metric is compared between arms.
public enum OutcomeKind {
    PROPORTION,
    MEAN,
    QUANTILE
}
