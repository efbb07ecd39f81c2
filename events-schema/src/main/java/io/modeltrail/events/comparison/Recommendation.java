package io.modeltrail.events.comparison;

/// What the figures speak for; people decide.
public enum Recommendation {
    DEPLOY,
    /// With open questions that only use can answer.
    DEPLOY_WITH_MONITORING,
    /// Neither shown fit nor shown unfit.
    MORE_DATA,
    /// Not unfit, but no reason to change.
    KEEP_CURRENT,
    /// Shown to be worse by more than is tolerated, or below a floor of the policy.
    REJECT
}
