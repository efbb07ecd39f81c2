package io.modeltrail.events.change;

/// What an approved hotfix still owes.
public enum Obligation {
    /// The independent assessment of its impact, left out to be quick.
    IMPACT_ASSESSMENT,
    /// The clinical validation of the version.
    CLINICAL_VALIDATION
}
