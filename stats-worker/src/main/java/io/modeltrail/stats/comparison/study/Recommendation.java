package io.modeltrail.stats.comparison.study;

/// What to do with the second version; people decide.
public enum Recommendation {
    /// Better in a success metric, worse in no guardrail, above every floor.
    DEPLOY,
    /// As DEPLOY, with open questions that only use can answer.
    DEPLOY_WITH_MONITORING,
    /// Neither shown fit nor shown unfit.
    MORE_DATA,
    /// Not unfit, but no reason to change.
    KEEP_CURRENT,
    /// Shown to be worse by more than is tolerated, or below a floor.
    REJECT
}
