package io.modeltrail.events.compliance;

/// Where a risk file stands (ISO 14971:2019).
public enum RiskFileStatus {
    OPENED,
    /// The overall residual risk was accepted and signed for.
    CLOSED,
    /// Something was learned that the accepted file did not know.
    REOPENED
}
