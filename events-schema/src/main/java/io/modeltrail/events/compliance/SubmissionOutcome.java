package io.modeltrail.events.compliance;

/// What an authority decided.
public enum SubmissionOutcome {
    ACCEPTED,
    REFUSED
}
