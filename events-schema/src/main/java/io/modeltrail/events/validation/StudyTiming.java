package io.modeltrail.events.validation;

/// Whether the cases were there before the protocol.
public enum StudyTiming {
    PROSPECTIVE,
    RETROSPECTIVE
}
