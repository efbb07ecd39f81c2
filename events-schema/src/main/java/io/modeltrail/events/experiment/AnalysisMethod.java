package io.modeltrail.events.experiment;

/// Which interval decides: one that holds at every look, or one that holds at the planned sample size only.
public enum AnalysisMethod {
    SEQUENTIAL,
    FIXED_HORIZON
}
