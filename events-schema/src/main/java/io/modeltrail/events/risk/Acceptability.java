package io.modeltrail.events.risk;

/// What the plan says of a risk, from best to worst.
public enum Acceptability {
    ACCEPTABLE,
    /// To be made as low as possible; what remains needs no benefit-risk analysis.
    TOLERABLE,
    UNACCEPTABLE
}
