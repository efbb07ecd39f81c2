package io.modeltrail.events.change;

import java.time.Duration;

/// What an approved hotfix still owes.
public enum Obligation {
    /// The independent assessment of its impact, left out to be quick.
    IMPACT_ASSESSMENT,
    /// The clinical validation of the version.
    CLINICAL_VALIDATION;

    /// How long after the approval it is due. A week for the assessment: no study is needed, only somebody who
    /// reads the change. For the validation the 30 days of a manufacturer's report (21 CFR 803.50): what was
    /// urgent enough to go unvalidated stays urgent.
    public Duration within() {
        return switch (this) {
            case IMPACT_ASSESSMENT -> Duration.ofDays(7);
            case CLINICAL_VALIDATION -> Duration.ofDays(30);
        };
    }
}
