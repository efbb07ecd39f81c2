package io.modeltrail.events.validation;

/// What a study can prove, and so which gate it opens.
public enum StudyType {
    PRECLINICAL,
    CLINICAL_INVESTIGATION,
    CLINICAL_VALIDATION
}
