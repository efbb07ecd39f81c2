package io.modeltrail.rollout.router;

/// What a router did with an order.
public enum Acceptance {
    APPLIED,
    /// It was so already.
    UNCHANGED,
    /// The router has an order with a higher fence, or another one with the same.
    SUPERSEDED
}
