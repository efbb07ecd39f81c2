package io.modeltrail.events.rollout;

/// What the evidence says about a step. Only PASS goes on; INCONCLUSIVE and NO_DATA hold, FAIL rolls back.
public enum Verdict {
    PASS,
    FAIL,
    /// Too few samples, or an interval that contains the limit.
    INCONCLUSIVE,
    /// Nothing was observed at all.
    NO_DATA
}
