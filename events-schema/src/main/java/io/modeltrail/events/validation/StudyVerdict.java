package io.modeltrail.events.validation;

/// How a study ended.
public enum StudyVerdict {
    PASSED,
    FAILED,
    TERMINATED
}
