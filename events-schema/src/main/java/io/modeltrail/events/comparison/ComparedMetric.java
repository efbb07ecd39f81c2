package io.modeltrail.events.comparison;

/// What two versions are compared by on the same cases.
public enum ComparedMetric {
    SENSITIVITY,
    SPECIFICITY,
    ACCURACY,
    AUC,
    /// Mean squared error of the probabilities.
    BRIER
}
