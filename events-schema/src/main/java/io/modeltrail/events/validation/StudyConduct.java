package io.modeltrail.events.validation;

/// Whether the model's answers change what happens to the subjects.
public enum StudyConduct {
    OBSERVATIONAL,
    INTERVENTIONAL
}
