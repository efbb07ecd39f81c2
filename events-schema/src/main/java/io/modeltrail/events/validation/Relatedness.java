package io.modeltrail.events.validation;

/// Whether the model had a part in an adverse event. Until that is known it counts as related.
public enum Relatedness {
    NOT_RELATED,
    POSSIBLE,
    PROBABLE,
    DEFINITE,
    UNKNOWN
}
