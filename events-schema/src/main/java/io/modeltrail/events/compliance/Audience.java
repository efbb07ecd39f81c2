package io.modeltrail.events.compliance;

/// Who must be told.
public enum Audience {
    REGULATORY_AFFAIRS,
    CLINICAL_REVIEWERS,
    RELEASE_OPERATORS,
    QUALITY
}
