package io.modeltrail.events.validation;

/// What must be shown, by the bound of the interval.
public enum EndpointGoal {
    /// The model reaches the bound by itself.
    REACHES,
    /// The model is not worse than the comparator by the bound or more.
    NON_INFERIOR,
    /// The model is better than the comparator by more than the bound.
    SUPERIOR
}
