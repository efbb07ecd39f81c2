package io.modeltrail.events.evaluation;

/// How a requirement stands.
public enum Standing {
    /// Every piece of evidence that it asks for is on the log, or it is signed that others take their place.
    MET,
    /// Some of it is there, or is there but not approved, too old or out of order. A gate takes it for not met.
    PARTLY_MET,
    NOT_MET,
    /// It is signed that it does not apply, the version's class is not among those it is for, or what it is
    /// about never happened.
    NOT_APPLICABLE,
    /// The log does not say whether it applies. A gate takes it for not met.
    INDETERMINATE;

    public boolean isSettled() {
        return this == MET || this == NOT_APPLICABLE;
    }
}
