package io.modeltrail.events.change;

/// In which capacity somebody signs for a change.
public enum ApproverRole {
    /// Answers for what it means to patients.
    CLINICAL_REVIEWER,
    /// Answers for what authorities must be told.
    REGULATORY_AFFAIRS,
    /// Answers for carrying it out, and for the way back.
    RELEASE_OPERATOR
}
