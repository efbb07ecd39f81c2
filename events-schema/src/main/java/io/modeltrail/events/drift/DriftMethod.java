package io.modeltrail.events.drift;

/// By what a drift was noticed, and what its statistic then is.
public enum DriftMethod {
    /// An index in nats, over bins with equal shares of the reference.
    POPULATION_STABILITY,
    /// The largest distance between the distribution functions of the reference and of the window.
    KOLMOGOROV_SMIRNOV,
    /// A two-sided sum of ranks within the reference, in standard deviations of a rank.
    CUSUM,
    /// The same against the running mean, which finds small lasting changes.
    PAGE_HINKLEY
}
